// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartLegend.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Prevents line breaks within an entry of the legend.
QString toNonBreakingHtml(const QString &text)
{
    return text.toHtmlEscaped().replace(u' ', u"&nbsp;"_s);
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"chartLegend"_s);
    setTextFormat(Qt::RichText); // external text is escaped
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void ChartLegend::show(const QString &when, const QList<ChartReading> &readings)
{
    QStringList parts;
    if (!when.isEmpty())
        parts.append(u"<b>%1</b>"_s.arg(toNonBreakingHtml(when)));
    for (const ChartReading &reading : readings) {
        const QString value = reading.text.isEmpty() ? u"–"_s : reading.text;
        parts.append(u"<font color=\"%1\">■</font>&nbsp;%2&nbsp;%3"_s.arg(
            reading.colour.name(), toNonBreakingHtml(reading.title), toNonBreakingHtml(value)));
    }
    setText(parts.join(u"&nbsp;&nbsp; "_s));
}

} // namespace watchkeeper

#include "moc_ChartLegend.cpp"
