"""The engine from Python: one process for the life of the service, a JSON line in, a JSON line out.

    python3 11-lines.py homeostat

The argument is the command, here as npm installs it. Whoever calls keeps the status of the last plan and hands it back.
"""
import json
import subprocess
import sys


class Engine:
    def __init__(self, command):
        self.process = subprocess.Popen([*command, "decide", "--stream"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def plan(self, spec, observed, now):
        self.process.stdin.write(json.dumps({"spec": spec, "observed": observed, "now": now}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise ValueError("; ".join(f"{error['path']}: {error['problem']}" for error in answer["error"]))
        return answer

    def close(self):
        self.process.stdin.close()
        return self.process.wait()


support = {
    "apiVersion": "homeostat.dev/v1alpha1",
    "kind": "Agent",
    "metadata": {"name": "support"},
    "spec": {
        "agentType": "chat",
        "model": {"provider": "acme", "model": "m1"},
        "scaling": {"enabled": True, "maxReplicas": 20, "targetMetrics": [{"type": "queue_depth", "targetValue": 4}]},
    },
}


def main(command):
    engine = Engine(command)
    instances, status, now = [], None, 1_700_000_000_000
    for waiting in (0, 30, 30, 30):
        observed = {"at": now, "instances": instances, "metrics": [{"name": "queue_depth", "value": waiting, "at": now}]}
        if status is not None:
            observed["status"] = status
        plan = engine.plan(support, observed, now)
        status = plan["status"]
        created = [action["name"] for action in plan["actions"] if action["type"] == "Create"]
        instances += [{"id": name, "name": name, "phase": "Healthy"} for name in created]
        print(f"{waiting} wait: {status['desiredReplicas']} should be, {len(created)} created")
        now += 15_000
    try:
        engine.plan({**support, "kind": "Agnet"}, {"instances": []}, now)
    except ValueError as refusal:
        print(f"refused: {refusal}")
    return engine.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["homeostat"]))
