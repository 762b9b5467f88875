// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/DayChart.h"

#include "gui/chart/plot/ChartPicture.h"
#include "gui/chart/plot/ChartPlot.h"
#include "gui/look/Colours.h"
#include "history/values/SeriesKey.h"
#include "model/base/Quantity.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kDayChartMinWidth = 160;
constexpr int kDayPlotHeight = 100; // [px] above the ribbon
constexpr int kDayFocusMargin = 2;
constexpr qint64 kMinKnownTime = 600'000; // [ms]

} // namespace

DayChart::DayChart(QWidget *parent)
    : QAbstractButton(parent)
    , m_plot(new ChartPlot)
{
    setObjectName(u"dayChart"_s);
    setAccessibleName(tr("Response time and outcomes of the last 24 hours"));
    setToolTip(tr("Open the chart"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(kDayChartMinWidth);
    m_plot->setCompact(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kDayFocusMargin, kDayFocusMargin, kDayFocusMargin, kDayFocusMargin);
    layout->addWidget(m_plot);
}

bool DayChart::hasContent(const ChartData &data)
{
    qint64 known = 0;
    for (const OutcomeSpan &span : data.ribbon)
        known += span.to - span.from;
    return known >= kMinKnownTime;
}

void DayChart::show(const ChartData &data)
{
    if (data == m_data)
        return;
    m_data = data;
    const auto median = data.spread.quantile(0.5);
    const auto percentile = data.spread.quantile(0.95);
    setAccessibleDescription(median ? tr("Median %1, 95th percentile %2").arg(humanDuration(median), humanDuration(percentile))
                                    : tr("No response times"));
    m_plot->setView(ViewSpan(data.request.from, data.request.to));
    updateGeometry();
    draw();
}

void DayChart::draw()
{
    const ChartSubject subject{ChartSubject::ChartForm::Percentiles, durationSeries()};
    ChartPicture picture = chartPicture(subject, m_data, {}, palette());
    picture.greatest = 0;
    for (PlotLine &line : picture.lines) {
        line.bands.clear(); // in so little room, a single slow result would flatten the lines
        for (const BucketRun &run : std::as_const(line.runs)) {
            for (const ChartBucket &bucket : run)
                picture.greatest = std::max(picture.greatest, bucket.p95);
        }
    }
    m_plot->setPicture(picture, m_data);
}

QSize DayChart::sizeHint() const
{
    return {2 * kDayChartMinWidth, 3 * fontMetrics().height() + (m_data.series.isEmpty() ? 0 : kDayPlotHeight)};
}

void DayChart::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(accentColour(palette()), 1, Qt::DotLine));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void DayChart::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace watchkeeper

#include "moc_DayChart.cpp"
