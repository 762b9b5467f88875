// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartPages.h"

#include "gui/chart/ChartExport.h"
#include "gui/chart/SpreadView.h"
#include "gui/chart/YearView.h"
#include "gui/chart/plot/ChartPlot.h"
#include "gui/look/widgets/PlainText.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kChartPagesSpacing = 8;

QList<DayCell> daysFromData(const ChartData &data)
{
    return dayCells(data.ribbon, {data.request.from, data.request.to}, QTimeZone::systemTimeZone());
}

} // namespace

ChartPages::ChartPages(QWidget *parent)
    : QStackedWidget(parent)
    , m_timePage(new QWidget)
    , m_plot(new ChartPlot)
    , m_legend(new ChartLegend)
    , m_spread(new SpreadView)
    , m_year(new YearView)
{
    build();
    connect(m_plot, &ChartPlot::hoveredAt, this, &ChartPages::setCrosshair);
    connect(m_year, &YearView::dayChosen, this, &ChartPages::dayChosen);
}

void ChartPages::build()
{
    auto *layout = new QVBoxLayout(m_timePage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kChartPagesSpacing / 2);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_legend);
    m_legend->setContentsMargins(2 * kChartPagesSpacing, 0, 2 * kChartPagesSpacing, kChartPagesSpacing);
    addWidget(m_timePage);
    addWidget(m_spread);
    addWidget(m_year);
}

void ChartPages::draw(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &answer,
                      const ChartData &earlier)
{
    m_subject = subject;
    m_targets = targets;
    m_data = answer;
    m_earlier = earlier;
    redraw();
}

void ChartPages::redraw()
{
    switch (m_subject.drawn) {
    case ChartSubject::ChartForm::Spread:
        m_spread->show(m_data.spread);
        return setCurrentWidget(m_spread);
    case ChartSubject::ChartForm::Year:
        m_year->show(m_data.request.to > m_data.request.from ? daysFromData(m_data) : QList<DayCell>());
        return setCurrentWidget(m_year);
    case ChartSubject::ChartForm::Phases:
    case ChartSubject::ChartForm::Percentiles:
    case ChartSubject::ChartForm::Extremes:
        m_plot->setPicture(chartPicture(m_subject, m_data, m_earlier, palette()), m_data);
        showReadings();
        return setCurrentWidget(m_timePage);
    }
}

void ChartPages::setCrosshair(const std::optional<qint64> &at)
{
    m_hoveredTime = at;
    m_plot->setCrosshair(at, at ? dotsAt(m_subject, m_data, *at, palette()) : QList<Crosshair::Dot>());
    m_plot->setToolTip(at ? plainToolTip(m_plot->markTextAt(*at)) : QString());
    showReadings();
}

QString ChartPages::hoveredTimeText() const
{
    if (m_hoveredTime)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(*m_hoveredTime), QLocale::ShortFormat);
    return tr("Latest");
}

void ChartPages::showReadings()
{
    m_legend->setVisible(!m_data.series.isEmpty());
    if (!m_data.series.isEmpty())
        m_legend->show(hoveredTimeText(), readingsAt(m_subject, m_targets, m_data, m_hoveredTime, palette()));
}

QByteArray ChartPages::png() const
{
    return chartPng(currentWidget());
}

QByteArray ChartPages::svg() const
{
    if (currentWidget() == m_timePage)
        return chartSvg(m_plot, m_legend, m_subject.title());
    return widgetSvg(currentWidget(), m_subject.title());
}

QByteArray ChartPages::csv() const
{
    if (currentWidget() == m_spread)
        return spreadCsv(m_data.spread);
    return currentWidget() == m_year ? daysCsv(daysFromData(m_data)) : chartCsv(m_data, m_targets);
}

void ChartPages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        redraw();
    QStackedWidget::changeEvent(event);
}

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

#include "moc_ChartPages.cpp"
