// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"

#include "checks/command/CommandKind.h"
#include "checks/files/FileKind.h"
#include "checks/files/LogKind.h"
#include "checks/http/HttpKind.h"
#include "checks/simulated/SimulatedKind.h"
#include "checks/tcp/TcpKind.h"

namespace watchkeeper {

const QList<const Kind *> &kinds()
{
    static const QList<const Kind *> all{
        httpKind(),
        tcpKind(),
        commandKind(),
        fileKind(),
        logKind(),
        simulatedKind(),
    };
    return all;
}

const Kind *findKind(const QString &key)
{
    for (const Kind *kind : kinds()) {
        if (kind->key == key)
            return kind;
    }
    return nullptr;
}

} // namespace watchkeeper
