/** The name under which this device keeps a person's unsent answer to a call: nobody else's page asks for it. */
export const nameOnDevice = (person: string, call: string) => `answer ${person} ${call}`;
