// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A fake desktop notifier, for tests of programs without a window.

#include "alerts/channels/DesktopNotifier.h"

namespace watchkeeper::test {

//! A desktop notifier that only records its calls.
class DeskFake : public DesktopNotifier
{
public:
    DeskFake() { setDesktopNotifier(this); }
    ~DeskFake() override { setDesktopNotifier(nullptr); }
    QCoro::Task<Verdict> deliver(AlertChannel channel, Alert alert, CancelToken) override
    {
        reported.append(channel.provider + QStringLiteral(": ") + alert.title + QLatin1Char(' ')
                        + channel.fields.written().value(QStringLiteral("down")).toString());
        co_return Verdict(answer, QStringLiteral("Because."));
    }

    QStringList reported;
    Verdict::Code answer = Verdict::Code::Delivered;
};

} // namespace watchkeeper::test
