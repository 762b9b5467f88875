// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/SampleAlert.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMinutes = 12;

class SampleAlertText
{
    Q_DECLARE_TR_FUNCTIONS(SampleAlert)
};

QString sampleTitle(AlertKind kind, Outcome outcome)
{
    switch (kind) {
    case AlertKind::Problem:
    case AlertKind::Reminder:
        return SampleAlertText::tr("Sample target: %1 (Watchkeeper test)").arg(outcomeLabel(outcome));
    case AlertKind::Recovery:
        return SampleAlertText::tr("Sample target is up again (Watchkeeper test)");
    default:
        return SampleAlertText::tr("Watchkeeper test");
    }
}

} // namespace

Alert sampleAlert(AlertKind kind, Outcome outcome, const QDateTime &now, const QString &problem)
{
    Alert alert;
    alert.id = QUuid::createUuid();
    alert.problem = problem;
    alert.kind = kind;
    alert.targetName = SampleAlertText::tr("Sample target");
    alert.targetKind = u"http"_s;
    alert.address = u"https://sample.example"_s;
    alert.tags = {u"sample"_s};
    alert.after = outcome;
    if (kind == AlertKind::Recovery)
        alert.before = Outcome::Down;
    alert.at = now;
    alert.since = now.addSecs(-60LL * kMinutes);
    alert.summary = outcome == Outcome::Up ? u"200 OK"_s : u"503 Service Unavailable"_s;
    if (outcome != Outcome::Up)
        alert.message = u"[STATUS] (503) == 200"_s;
    alert.title = sampleTitle(kind, outcome);
    alert.text =
        SampleAlertText::tr("This is a test alert sent from %1. No action is required.").arg(QSysInfo::machineHostName());
    return alert;
}

QString sampleProblemKey(const QString &channel)
{
    return u"watchkeeper-sample-"_s + QString::number(qHash(channel), 16);
}

} // namespace watchkeeper
