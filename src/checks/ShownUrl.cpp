// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ShownUrl.h"

#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

QString displayUrl(const Fields &fields, const QString &field)
{
    // Characters inside a placeholder aren't separators. The last `@` before the path ends the user and password.
    static const QRegularExpression userInfo(u"^((?:\\$\\{[^}]*+\\}|[^/?#])*+//)(?:(?:\\$\\{[^}]*+\\}|[^@/?#])*+@)++"_s);
    QString text = fields.written().value(field).toString().trimmed();
    if (text.contains(u'@')) // few texts contain an `@`, and a table calls this function ten thousand times
        text.replace(userInfo, u"\\1"_s);
    return text;
}

} // namespace watchkeeper
