// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The faults of alert channels and of alerts.json.

#include "alerts/AlertsDocument.h"

#include <QHash>

#include <functional>

namespace watchkeeper {

//! \brief Remembers the fault of each channel, and reports changes. An empty channel stands for alerts.json.
class AlertFaults
{
public:
    //! \param changed  receives the user-visible text of a fault, which is empty if the fault has ended
    explicit AlertFaults(std::function<void(const QString &channel, const QString &text)> changed)
        : m_changed(std::move(changed))
    {
    }

    //! Logs a fault of a channel only if its kind has changed, because its text may differ each time.
    //! \param kind  identifies the problem even if `text` differs each time; empty if there is no fault
    void report(const QString &channel, const QString &kind, const QString &text);
    void clear(const QString &channel) { report(channel, {}, {}); }
    //! Clears faults of channels that were removed, renamed or paused.
    void clearUnused(const AlertsDocument &document);
    //! Returns the kind of the channel's fault, or an empty string.
    QString kindOf(const QString &channel) const { return m_faults.value(channel).kind; }

private:
    struct Fault
    {
        QString kind;
        QString text;
        friend bool operator==(const Fault &, const Fault &) = default;
    };

    std::function<void(const QString &channel, const QString &text)> m_changed;
    QHash<QString, Fault> m_faults; //!< by name of the channel
};

} // namespace watchkeeper
