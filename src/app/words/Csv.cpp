// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Csv.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool looksNumeric(const QString &text)
{
    static const QRegularExpression number(QRegularExpression::anchoredPattern(u"-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"_s));
    return number.match(text).hasMatch();
}

QString csvCell(QString text)
{
    if (looksLikeFormula(text) && !looksNumeric(text))
        text.prepend(u'\'');
    const bool needsQuotes = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace

bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(text.front());
}

QByteArray csvRow(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written.append(csvCell(cell));
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace watchkeeper
