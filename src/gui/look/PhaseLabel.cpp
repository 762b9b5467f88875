// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/PhaseLabel.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class PhasesText
{
    Q_DECLARE_TR_FUNCTIONS(Phases)
};

} // namespace

QString phaseLabel(Phase phase)
{
    switch (phase) {
    case Phase::Queue:
        return PhasesText::tr("queue", "phase of a check");
    case Phase::Dns:
        return PhasesText::tr("DNS", "phase of a check");
    case Phase::Connect:
        return PhasesText::tr("connect", "phase of a check");
    case Phase::Tls:
        return PhasesText::tr("TLS", "phase of a check");
    case Phase::Send:
        return PhasesText::tr("send", "phase of a check");
    case Phase::Wait:
        return PhasesText::tr("wait", "phase of a check");
    case Phase::Receive:
        return PhasesText::tr("receive", "phase of a check");
    }
    Q_UNREACHABLE();
}

} // namespace watchkeeper
