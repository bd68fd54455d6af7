/** What holds whatever happens, and the cases that would show it broken. */
export const invariants = {
  I1: { holds: 'No published name ever changes its content.', by: ['F02', 'F32', 'A01'] },
  I2: {
    holds: 'Every visible file with a valid name is whole, or refused by every reader.',
    by: ['F01', 'F05', 'F19', 'A03'],
  },
  I3: { holds: '“Published”, shown to a person, means bytes read back equal.', by: ['F22', 'F28', 'F29'] },
  I4: { holds: 'Publishing again after any crash converges to exactly one file.', by: ['F01', 'F05', 'F26'] },
  I5: { holds: 'One directory, one key.', by: ['A05', 'A06', 'S11'] },
  I6: { holds: 'An accepted sequence has no gap and is linked.', by: ['A10', 'A12', 'A13', 'S08', 'S14'] },
  I7: { holds: 'Accepted state never moves back, and any attempt is shown.', by: ['A08', 'A17', 'S10', 'S14'] },
  I8: { holds: '“Not found” means something only under a verified marker.', by: ['F13', 'A30'] },
  I9: { holds: 'Nothing is trusted by time, size, owner or order of a listing.', by: ['F23', 'S02', 'S05', 'S08'] },
  I10: { holds: 'No safety decision depends on a wall clock.', by: ['F23', 'A19', 'A33'] },
  I11: { holds: 'A failing share never blocks the screen or local planning.', by: ['F14', 'F15', 'F16'] },
  I12: {
    holds: 'An unknown or foreign file can neither stop nor slow others.',
    by: ['F09', 'A06', 'A21', 'A22', 'A23'],
  },
  I13: { holds: 'Every refusal names file, reason, owner and next step.', by: ['A01', 'A08', 'A19'] },
  I14: { holds: 'What is signed for one share, outlet and type is worthless in any other.', by: ['A04', 'A07', 'A14'] },
  I15: { holds: 'A newer format never costs an older app its data.', by: ['S12'] },
  I16: {
    holds: 'Two honest readers of the same files reach the same state, in whatever order they came.',
    by: ['S08', 'S14'],
  },
} as const
