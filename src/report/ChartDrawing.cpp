// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ChartDrawing.h"

#include "model/Duration.h"
#include "report/ChartTicks.h"
#include "report/ReportColours.h"
#include "report/ReportText.h"
#include "report/TargetRows.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// In the units of the picture. One step of the ribbon is one unit wide.
constexpr double kLeft = 68;
constexpr double kWidth = ReportChart::kSteps;
constexpr double kRibbonTop = 4;
constexpr double kRibbonBottom = 26;
constexpr double kPlotTop = 58;
constexpr double kPlotBottom = 134;
constexpr double kLabelGap = 46; // space for an axis label

struct StateStyle
{
    QString name; //!< suffix of the CSS class
    ColourPair ink;
    double height; //!< share of the ribbon's height; makes states distinguishable without colours
};

StateStyle lookOf(MonitoringState state)
{
    switch (state) {
    case MonitoringState::Up:
        return {u"up"_s, kUpColours, 0.4};
    case MonitoringState::Degraded:
        return {u"degraded"_s, kDegradedColours, 0.7};
    case MonitoringState::Down:
        return {u"down"_s, kDownColours, 1};
    case MonitoringState::Maintenance:
        return {u"maintenance"_s, kMaintenanceColours, 0.2};
    case MonitoringState::Unknown:
    case MonitoringState::Unobserved:
    case MonitoringState::Paused:
        break;
    }
    return {u"quiet"_s, kNeutralColours, 0.2};
}

QString colour(const ColourPair &ink)
{
    return u"#%1"_s.arg(ink.light, 6, 16, QLatin1Char('0'));
}

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

//! \brief Draws into one SVG element.
class ChartSvgWriter
{
public:
    ChartSvgWriter(QXmlStreamWriter *to, const TimeSpan &span)
        : m_to(to)
        , m_span(span)
    {
    }

    void ribbon(const QList<ReportStateSpan> &runs);
    void timeAxis(const QTimeZone &zone, bool hasPlot);
    void times(const QList<ReportPoint> &points);
    void legend();
    void writeLegendBox(MonitoringState state, double side);

private:
    double x(double share) const { return kLeft + share * kWidth; }
    double y(double value) const { return kPlotBottom - value / m_top * (kPlotBottom - kPlotTop); }
    void box(double left, double top, double width, double height, const QString &name, const ColourPair &ink);
    void line(double x1, double y1, double x2, double y2);
    void text(double x, double y, const QString &anchor, const QString &words);
    void path(const QString &way, const QString &name, const ColourPair &fill, const ColourPair &stroke, const QString &dashes);
    void run(const QList<ReportPoint> &points, qsizetype begin, qsizetype end);
    QString way(const QList<ReportPoint> &points, qsizetype begin, qsizetype end, float ReportPoint::*of) const;

    QXmlStreamWriter *m_to;
    TimeSpan m_span;
    double m_top = 1; //!< upper end of the plot's scale in [ms]
};

void ChartSvgWriter::box(double left, double top, double width, double height, const QString &name, const ColourPair &ink)
{
    m_to->writeEmptyElement(u"rect"_s);
    m_to->writeAttribute(u"x"_s, number(left));
    m_to->writeAttribute(u"y"_s, number(top));
    m_to->writeAttribute(u"width"_s, number(width));
    m_to->writeAttribute(u"height"_s, number(height));
    m_to->writeAttribute(u"fill"_s, colour(ink));
    m_to->writeAttribute(u"class"_s, name);
}

void ChartSvgWriter::line(double x1, double y1, double x2, double y2)
{
    m_to->writeEmptyElement(u"line"_s);
    m_to->writeAttribute(u"x1"_s, number(x1));
    m_to->writeAttribute(u"y1"_s, number(y1));
    m_to->writeAttribute(u"x2"_s, number(x2));
    m_to->writeAttribute(u"y2"_s, number(y2));
    m_to->writeAttribute(u"stroke"_s, colour(kLineColours));
    m_to->writeAttribute(u"class"_s, u"rule"_s);
}

void ChartSvgWriter::text(double x, double y, const QString &anchor, const QString &words)
{
    m_to->writeStartElement(u"text"_s);
    m_to->writeAttribute(u"x"_s, number(x));
    m_to->writeAttribute(u"y"_s, number(y));
    m_to->writeAttribute(u"text-anchor"_s, anchor);
    m_to->writeAttribute(u"font-size"_s, u"11"_s);
    m_to->writeAttribute(u"fill"_s, colour(kMutedColours));
    m_to->writeAttribute(u"class"_s, u"label"_s);
    m_to->writeCharacters(words);
    m_to->writeEndElement();
}

void ChartSvgWriter::path(const QString &way, const QString &name, const ColourPair &fill, const ColourPair &stroke,
                          const QString &dashes)
{
    const bool isArea = name == "band"_L1;
    m_to->writeEmptyElement(u"path"_s);
    m_to->writeAttribute(u"d"_s, way);
    m_to->writeAttribute(u"fill"_s, isArea ? colour(fill) : u"none"_s);
    if (!isArea) {
        m_to->writeAttribute(u"stroke"_s, colour(stroke));
        m_to->writeAttribute(u"stroke-width"_s, u"1.6"_s);
        m_to->writeAttribute(u"stroke-linejoin"_s, u"round"_s);
        m_to->writeAttribute(u"stroke-linecap"_s, u"round"_s);
    }
    if (!dashes.isEmpty())
        m_to->writeAttribute(u"stroke-dasharray"_s, dashes);
    m_to->writeAttribute(u"class"_s, name);
}

void ChartSvgWriter::ribbon(const QList<ReportStateSpan> &runs)
{
    line(kLeft, kRibbonBottom, kLeft + kWidth, kRibbonBottom);
    for (const ReportStateSpan &run : runs) {
        const StateStyle look = lookOf(run.state);
        const double height = look.height * (kRibbonBottom - kRibbonTop);
        box(kLeft + run.first, kRibbonBottom - height, run.end - run.first, height, look.name, look.ink);
    }
}

void ChartSvgWriter::timeAxis(const QTimeZone &zone, bool hasPlot)
{
    const double bottom = hasPlot ? kPlotBottom : kRibbonBottom;
    double free = 0; // the first free position for the next label
    for (const ChartTick &tick : chartTicks(m_span, zone)) {
        const double at = x(static_cast<double>(tick.at - m_span.from) / static_cast<double>(m_span.length()));
        line(at, bottom, at, bottom + 4);
        if (at < free || at > kLeft + kWidth)
            continue;
        text(at, bottom + 17, u"middle"_s, tick.label);
        free = at + kLabelGap + 2.0 * static_cast<double>(tick.label.size());
    }
}

void ChartSvgWriter::times(const QList<ReportPoint> &points)
{
    const auto slowest = std::max_element(points.begin(), points.end(),
                                          [](const ReportPoint &a, const ReportPoint &b) { return a.p95 < b.p95; });
    m_top = slowest->p95 > 0 ? roundedAxisMaximum(slowest->p95) : 1;
    for (const double value : {0.0, m_top / 2, m_top}) {
        line(kLeft, y(value), kLeft + kWidth, y(value));
        text(kLeft - 6, y(value) + 4, u"end"_s, humanDuration(value));
    }
    for (qsizetype begin = 0; begin < points.size();) {
        qsizetype end = begin + 1;
        while (end < points.size() && points[end].isJoined)
            ++end;
        run(points, begin, end);
        begin = end;
    }
}

QString ChartSvgWriter::way(const QList<ReportPoint> &points, qsizetype begin, qsizetype end, float ReportPoint::*of) const
{
    QStringList parts;
    for (qsizetype i = begin; i < end; ++i)
        parts.append(number(x(static_cast<double>(points[i].at))) + u' ' + number(y(static_cast<double>(points[i].*of))));
    return parts.join(u" L"_s);
}

//! Draws points that have no gap between them. A single point is drawn as a dot, using a line of zero length with round ends.
void ChartSvgWriter::run(const QList<ReportPoint> &points, qsizetype begin, qsizetype end)
{
    QList<ReportPoint> back(points.begin() + begin, points.begin() + end);
    std::reverse(back.begin(), back.end());
    const QString upper = way(points, begin, end, &ReportPoint::p95);
    const QString lower = way(points, begin, end, &ReportPoint::p50);
    if (end - begin == 1) {
        path(u"M%1 h0.1"_s.arg(upper), u"p95"_s, {}, kSeriesColours, {});
        path(u"M%1 h0.1"_s.arg(lower), u"p50"_s, {}, kSeriesColours, {});
        return;
    }
    path(u"M%1 L%2 Z"_s.arg(upper, way(back, 0, back.size(), &ReportPoint::p50)), u"band"_s, kBandColours, {}, {});
    path(u'M' + upper, u"p95"_s, {}, kSeriesColours, u"2 3"_s);
    path(u'M' + lower, u"p50"_s, {}, kSeriesColours, {});
}

void ChartSvgWriter::legend()
{
    constexpr double kTop = 44;
    text(kLeft, kTop + 4, u"start"_s, ReportText::tr("Response time"));
    path(u"M%1 %2 h22"_s.arg(number(kLeft + kWidth - 246), number(kTop)), u"p50"_s, {}, kSeriesColours, {});
    text(kLeft + kWidth - 218, kTop + 4, u"start"_s, ReportText::tr("median"));
    path(u"M%1 %2 h22"_s.arg(number(kLeft + kWidth - 146), number(kTop)), u"p95"_s, {}, kSeriesColours, u"2 3"_s);
    text(kLeft + kWidth - 118, kTop + 4, u"start"_s, ReportText::tr("95th percentile"));
}

void ChartSvgWriter::writeLegendBox(MonitoringState state, double side)
{
    line(0, side - 0.5, side, side - 0.5);
    if (state == MonitoringState::Unobserved)
        return;
    const StateStyle look = lookOf(state);
    box(0, side * (1 - look.height), side, side * look.height, look.name, look.ink);
}

void writeText(QXmlStreamWriter *to, const QString &element, const QString &id, const QString &text)
{
    to->writeStartElement(element);
    to->writeAttribute(u"id"_s, id);
    to->writeCharacters(ReportText::xmlSafe(text)); // the text contains the target's name
    to->writeEndElement();
}

//! A description of the chart in sentences, for screen readers.
QString chartDescription(const ReportTarget &target)
{
    const Uptime &uptime = target.uptime;
    const QString state = ReportText::tr("The target was up for %1 of the monitored time, with %2.")
                              .arg(ReportText::share(uptime.share()), ReportText::outages(uptime.outages().size()));
    if (!target.times)
        return state;
    return state + u' '
        + ReportText::tr("Median response time %1, 95th percentile %2.")
              .arg(humanDuration(target.times->p50), humanDuration(target.times->p95));
}

} // namespace

QSize chartSize(const ReportTarget &target)
{
    constexpr int kLabels = 24; // space for labels below the lowest grid line
    const double bottom = target.chart.points.isEmpty() ? kRibbonBottom : kPlotBottom;
    return {static_cast<int>(kLeft + kWidth) + 12, static_cast<int>(bottom) + kLabels};
}

void writeChart(QXmlStreamWriter *to, const ReportTarget &target, const ReportRequest &request, const QString &anchor)
{
    const bool hasPlot = !target.chart.points.isEmpty();
    const QSize size = chartSize(target);
    to->writeStartElement(u"svg"_s);
    to->writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    to->writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(size.width()).arg(size.height()));
    to->writeAttribute(u"role"_s, u"img"_s);
    to->writeAttribute(u"aria-labelledby"_s, u"%1-title %1-text"_s.arg(anchor));
    to->writeAttribute(u"font-family"_s, u"sans-serif"_s);
    writeText(to, u"title"_s, anchor + u"-title"_s, ReportText::tr("%1: state and response time").arg(nameOf(target)));
    writeText(to, u"desc"_s, anchor + u"-text"_s, chartDescription(target));
    ChartSvgWriter drawing(to, request.span);
    drawing.ribbon(target.chart.ribbon);
    if (hasPlot) {
        drawing.legend();
        drawing.times(target.chart.points);
    }
    drawing.timeAxis(request.zone, hasPlot);
    to->writeEndElement();
}

QList<ChartLegendEntry> chartLegendEntries()
{
    return {{MonitoringState::Up, ReportText::tr("Up")},
            {MonitoringState::Degraded, ReportText::tr("Degraded")},
            {MonitoringState::Down, ReportText::tr("Down")},
            {MonitoringState::Unknown, ReportText::tr("Unknown")},
            {MonitoringState::Maintenance, ReportText::tr("In maintenance")},
            {MonitoringState::Unobserved, ReportText::tr("No data")}};
}

void writeLegendSymbol(QXmlStreamWriter *to, MonitoringState state)
{
    constexpr double kSide = kRibbonBottom - kRibbonTop;
    to->writeStartElement(u"svg"_s);
    to->writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    to->writeAttribute(u"viewBox"_s, u"0 0 %1 %1"_s.arg(kSide));
    to->writeAttribute(u"aria-hidden"_s, u"true"_s);
    ChartSvgWriter(to, {}).writeLegendBox(state, kSide);
    to->writeEndElement();
}

} // namespace watchkeeper
