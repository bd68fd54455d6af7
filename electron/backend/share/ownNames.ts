import { isMonth, isPathId, parseName, parsePath } from '../../../shared/sync/paths.ts'
import { isRepositoryName, isRepositoryPath } from '../../../shared/sync/repository/names.ts'

/** What this version may have named itself; conflict copies, desktop.ini and temps are not even looked at. */
const isOurs = (name: string): boolean => isPathId(name) || isMonth(name) || parseName(name) !== null

export const isOursIn = (directory: string, name: string): boolean => isOurs(name) || isRepositoryName(directory, name)

export const isInside = (path: string): boolean =>
  path === '' || path.split('/').every(isOurs) || isRepositoryPath(path)

/** Whether a file may be published under this path. */
export const isFilePath = (path: string): boolean => parsePath(path) !== null || isRepositoryPath(path)
