// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertFaults.h"

#include "model/base/Logging.h"

namespace watchkeeper {

void AlertFaults::report(const QString &channel, const QString &kind, const QString &text)
{
    const Fault fault{kind, text};
    const Fault former = m_faults.value(channel);
    if (former == fault)
        return;
    if (kind.isEmpty())
        m_faults.remove(channel);
    else
        m_faults.insert(channel, fault);
    if (!text.isEmpty() && (channel.isEmpty() || former.kind != kind))
        qCWarning(lcApp).noquote() << text;
    m_changed(channel, text);
}

void AlertFaults::clearUnused(const AlertsDocument &document)
{
    const QStringList names = m_faults.keys();
    for (const QString &name : names) {
        const AlertChannel *const channel = document.channel(name);
        if (!name.isEmpty() && (!channel || channel->paused))
            clear(name);
    }
}

} // namespace watchkeeper
