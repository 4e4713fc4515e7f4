import type { Format } from './format';

/** Asternic's `queue_stats` holds numbers for queue, agent and event, whose names stand in tables beside it. With their names in place of the numbers it is a dump like others. */
export const ASTERNIC: Format = {
  name: 'asternic',
  basis: 'documentation',
  profiles: () => null,
  refuses: (head) => {
    const event = head.column('qevent');
    if (!event || !head.has('uniqueid', 'datetime', 'qname', 'qagent')) return null;
    const values = head.values(event);
    if (!values.length || values.some((value) => !/^\d+$/.test(value))) return null;
    return "Asternic's queue_stats, which holds numbers for queue, agent and event; export it with their names (joined with qname, qagent and qevent, the columns still called qname, qagent and qevent), or the queue_log itself, and import that";
  },
};
