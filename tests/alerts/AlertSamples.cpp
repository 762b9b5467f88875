// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertSamples.h"

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

QDateTime sampleNow()
{
    return QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC);
}

Alert alertOf(const QString &state)
{
    Alert alert;
    alert.id = QUuid(u"{11111111-2222-3333-4444-555555555555}"_s);
    alert.problem = u"p-7f3a"_s;
    alert.rule = u"On call"_s;
    alert.targetId = QUuid(u"{aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee}"_s);
    alert.targetName = u"Shop & API"_s;
    alert.targetKind = u"http"_s;
    alert.address = u"https://shop.example/health"_s;
    alert.tags = {u"prod"_s, u"shop"_s};
    alert.at = sampleNow();
    alert.since = sampleNow().addSecs(-90);
    alert.attempt = 3;
    if (state == "recovery"_L1) {
        alert.kind = AlertKind::Recovery;
        alert.before = Outcome::Down;
        alert.after = Outcome::Up;
        alert.attempt = 1;
        alert.summary = u"200 OK"_s;
        alert.title = u"Shop & API is up"_s;
        alert.text = u"It was down for 1 min 30 s."_s;
        return alert;
    }
    alert.before = Outcome::Up;
    alert.after = *outcomeFromKey(state);
    alert.summary = u"503"_s;
    alert.message = u"[STATUS] (503) == 200"_s;
    alert.title = u"Shop & API is %1"_s.arg(state);
    alert.text = u"503 <b>*busy*</b> \"@everyone\"\nsecond line"_s;
    return alert;
}

} // namespace watchkeeper::test
