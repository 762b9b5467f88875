// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ResultTexts.h"

#include "model/Duration.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ResultTexts)
};

} // namespace

QString agoText(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = then.msecsTo(now) / 1000;
    if (seconds < 1)
        return Text::tr("now");
    if (seconds < 60)
        return Text::tr("%1 s ago").arg(seconds);
    if (seconds < 3600)
        return Text::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Text::tr("%1 h ago").arg(seconds / 3600);
    return Text::tr("%1 d ago").arg(seconds / 86'400);
}

QString spanText(const QDateTime &since, const QDateTime &now)
{
    const qint64 seconds = std::max<qint64>(1, since.msecsTo(now) / 1000);
    return humanDuration(static_cast<double>(seconds) * 1000);
}

QString exactText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return u"%1 %2"_s.arg(QLocale().toString(local, u"yyyy-MM-dd hh:mm:ss"), local.timeZoneAbbreviation());
}

} // namespace watchkeeper
