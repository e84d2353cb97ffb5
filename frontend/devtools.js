// Stands in for the debugger of Vue's router.

export function setupDevtoolsPlugin() {}
