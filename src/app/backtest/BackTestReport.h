// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The results of a back-test as totals, as text and as CSV. Pure.

#include "alerts/alert/Alert.h"
#include "alerts/rules/AlertFilters.h"
#include "app/backtest/ReplayCore.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace watchkeeper {

// Counts the alerts of a back-test by rule, channel and suppression. Pure.

//! The number of alerts of one rule.
struct RuleTally
{
    QString rule;
    qint64 sent = 0;
    qint64 suppressed = 0;           //!< number of suppressed alerts
    QMap<QString, qint64> byChannel; //!< number of messages; an alert through two channels counts twice
    friend bool operator==(const RuleTally &, const RuleTally &) = default;
};

//! \brief Counts alerts incrementally. If a suppressed alert was sent later, both are counted.
class BackTestTally
{
public:
    BackTestTally() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! Keeps the order of the rules, and includes rules that send no alerts.
    explicit BackTestTally(const QList<AlertRule> &rules);

    void add(const ReplayedAlert &replayed);

    qint64 sent() const { return m_sent; }
    qint64 suppressed() const { return m_suppressed; }
    const QList<RuleTally> &rules() const { return m_rules; }
    QMap<QString, qint64> byChannel() const;
    //! Returns the number of suppressed alerts by reason, in the order in which the filters apply.
    const QMap<Suppression, qint64> &byReason() const { return m_byReason; }

private:
    QList<RuleTally> m_rules;
    QMap<Suppression, qint64> m_byReason;
    qint64 m_sent = 0;
    qint64 m_suppressed = 0;
};

// The results of a back-test as text. Pure.

//! Returns the name of a kind of alert, such as `Problem` or `Reminder`.
QString alertKindText(AlertKind kind);

//! Returns the reason for a suppression, such as `quiet hours` or `acknowledged`, to be used after a colon.
QString suppressionText(Suppression suppression);

// The result of a back-test as machine-readable CSV. Pure.

//! Returns the header row, with the columns at, rule, target, kind, suppressedBy, others, channels and title.
QByteArray backTestCsvHeader();
//! Returns the row for one alert, in the format of csvRow(). Times are in UTC.
QByteArray backTestCsvRow(const ReplayedAlert &replayed);

} // namespace watchkeeper
