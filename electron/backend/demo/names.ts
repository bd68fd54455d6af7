export type Country = 'DE' | 'GB' | 'FI'

interface Names {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

const list = (text: string): readonly string[] => text.split(' ')

/** Common names by country; whoever they seem to name is a coincidence. */
export const namesByCountry: Readonly<Record<Country, Names>> = {
  DE: {
    given: list(
      'Anna Ben Clara David Elif Emma Fatma Felix Finn Greta Hanna Ida Jan Jana Jonas Julia Karim Klara Lars Lea Lena Leon Lukas Luisa Maja Malte Mara Mehmet Mia Milan Nele Niklas Nina Noah Ole Paul Paula Petra Rosa Samira Sara Selin Sofia Steffen Svenja Theo Tim Tom Vera Yusuf',
    ),
    family: list(
      'Ahlers Albrecht Arslan Bauer Becker Behrens Böhm Brandt Braun Clausen Demir Dietrich Engel Fischer Frank Fuchs Graf Hansen Hartmann Heinrich Jansen Kaya Keller Koch Krüger Lang Lehmann Lorenz Maier Meyer Möller Neumann Otto Petersen Pohl Richter Roth Sander Schmidt Schulz Seidel Simon Thiel Vogel Wagner Weber Wolf Yilmaz Ziegler Zimmermann',
    ),
  },
  GB: {
    given: list(
      'Aisha Alfie Amelia Amir Anya Beth Callum Chloe Daniel Elsie Ethan Eva Freya George Grace Hannah Harry Imogen Isaac Isla Jack Jade Jasmine Joe Kiran Layla Leo Liam Lily Lucy Maya Megan Mo Molly Nadia Nathan Oliver Olivia Oscar Poppy Priya Rhys Rory Ruby Sam Sophie Tara Tom Will Zara',
    ),
    family: list(
      'Adams Ahmed Bailey Baker Bennett Begum Brown Carter Clarke Cole Cooper Davies Edwards Ellis Evans Fisher Foster Gill Gray Green Hall Harris Hughes Hussain Jackson James Jones Kaur Khan King Lewis Marsh Martin Mitchell Moore Morgan Murphy Okafor Palmer Patel Price Reid Roberts Shah Singh Smith Taylor Thompson Walker Wright',
    ),
  },
  FI: {
    given: list(
      'Aada Aino Aleksi Anni Antti Eero Eetu Elias Ella Elli Emilia Helmi Iida Ilona Jere Joonas Juho Jussi Kaisa Kalle Katri Lauri Leevi Lotta Maija Markus Matti Meri Mikko Milla Niko Noora Oona Otto Petri Pinja Riikka Roope Saana Sami Sanni Santeri Siiri Sini Tiina Tuomas Veera Venla Ville Väinö',
    ),
    family: list(
      'Aalto Ahonen Anttila Hakala Halonen Harju Heikkinen Heino Hiltunen Hirvonen Huttunen Jokinen Järvinen Kallio Karjalainen Kinnunen Koivisto Korhonen Koskinen Laakso Laine Lehtinen Lehtonen Leinonen Lindholm Manninen Mattila Mäkelä Mäkinen Miettinen Mustonen Nieminen Niemi Ojala Pitkänen Pulkkinen Rantanen Rinne Saarinen Salminen Salo Savolainen Seppälä Tuominen Turunen Virtanen Väisänen Lampinen Peltonen Toivonen',
    ),
  },
}
