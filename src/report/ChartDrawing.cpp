// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ChartDrawing.h"

#include "model/base/Quantity.h"
#include "report/ReportSections.h"
#include "report/ReportText.h"

#include <QDateTime>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Positions and sizes in units of the picture. One step of the ribbon is one unit wide.
constexpr double kPlotLeft = 68;
constexpr double kPlotWidth = ReportChart::kSteps;
constexpr double kRibbonTop = 4;
constexpr double kRibbonBottom = 26;
constexpr double kPlotTop = 58;
constexpr double kPlotBottom = 134;
constexpr double kLabelGap = 46; // space for an axis label

struct StateStyle
{
    QString name; //!< CSS class
    ColourPair ink;
    double height; //!< fraction of the ribbon's height; distinguishes states without colours
};

StateStyle styleOf(MonitoringState state)
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

QString hexColour(const ColourPair &ink)
{
    return u"#%1"_s.arg(ink.light, 6, 16, QLatin1Char('0'));
}

QString svgNumber(double value)
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

    void drawRibbon(const QList<ReportStateSpan> &runs);
    void drawTimeAxis(const QTimeZone &zone, bool hasPlot);
    void drawResponseTimes(const QList<ReportPoint> &points);
    void drawLegend();
    void writeLegendBox(MonitoringState state, double side);

private:
    double x(double share) const { return kPlotLeft + share * kPlotWidth; }
    double y(double value) const { return kPlotBottom - value / m_axisMaximum * (kPlotBottom - kPlotTop); }
    void drawBox(double left, double top, double width, double height, const QString &name, const ColourPair &ink);
    void drawLine(double x1, double y1, double x2, double y2);
    void drawText(double x, double y, const QString &anchor, const QString &words);
    void drawPath(const QString &pathData, const QString &name, const ColourPair &fill, const ColourPair &stroke,
                  const QString &dashes);
    void drawRun(const QList<ReportPoint> &points, qsizetype begin, qsizetype end);
    QString pathPoints(const QList<ReportPoint> &points, qsizetype begin, qsizetype end, float ReportPoint::*of) const;

    QXmlStreamWriter *m_to;
    TimeSpan m_span;
    double m_axisMaximum = 1; //!< upper end of the plot's scale in [ms]
};

void ChartSvgWriter::drawBox(double left, double top, double width, double height, const QString &name, const ColourPair &ink)
{
    m_to->writeEmptyElement(u"rect"_s);
    m_to->writeAttribute(u"x"_s, svgNumber(left));
    m_to->writeAttribute(u"y"_s, svgNumber(top));
    m_to->writeAttribute(u"width"_s, svgNumber(width));
    m_to->writeAttribute(u"height"_s, svgNumber(height));
    m_to->writeAttribute(u"fill"_s, hexColour(ink));
    m_to->writeAttribute(u"class"_s, name);
}

void ChartSvgWriter::drawLine(double x1, double y1, double x2, double y2)
{
    m_to->writeEmptyElement(u"line"_s);
    m_to->writeAttribute(u"x1"_s, svgNumber(x1));
    m_to->writeAttribute(u"y1"_s, svgNumber(y1));
    m_to->writeAttribute(u"x2"_s, svgNumber(x2));
    m_to->writeAttribute(u"y2"_s, svgNumber(y2));
    m_to->writeAttribute(u"stroke"_s, hexColour(kLineColours));
    m_to->writeAttribute(u"class"_s, u"rule"_s);
}

void ChartSvgWriter::drawText(double x, double y, const QString &anchor, const QString &words)
{
    m_to->writeStartElement(u"text"_s);
    m_to->writeAttribute(u"x"_s, svgNumber(x));
    m_to->writeAttribute(u"y"_s, svgNumber(y));
    m_to->writeAttribute(u"text-anchor"_s, anchor);
    m_to->writeAttribute(u"font-size"_s, u"11"_s);
    m_to->writeAttribute(u"fill"_s, hexColour(kMutedColours));
    m_to->writeAttribute(u"class"_s, u"label"_s);
    m_to->writeCharacters(words);
    m_to->writeEndElement();
}

void ChartSvgWriter::drawPath(const QString &pathData, const QString &name, const ColourPair &fill, const ColourPair &stroke,
                              const QString &dashes)
{
    const bool isArea = name == "band"_L1;
    m_to->writeEmptyElement(u"path"_s);
    m_to->writeAttribute(u"d"_s, pathData);
    m_to->writeAttribute(u"fill"_s, isArea ? hexColour(fill) : u"none"_s);
    if (!isArea) {
        m_to->writeAttribute(u"stroke"_s, hexColour(stroke));
        m_to->writeAttribute(u"stroke-width"_s, u"1.6"_s);
        m_to->writeAttribute(u"stroke-linejoin"_s, u"round"_s);
        m_to->writeAttribute(u"stroke-linecap"_s, u"round"_s);
    }
    if (!dashes.isEmpty())
        m_to->writeAttribute(u"stroke-dasharray"_s, dashes);
    m_to->writeAttribute(u"class"_s, name);
}

void ChartSvgWriter::drawRibbon(const QList<ReportStateSpan> &runs)
{
    drawLine(kPlotLeft, kRibbonBottom, kPlotLeft + kPlotWidth, kRibbonBottom);
    for (const ReportStateSpan &run : runs) {
        const StateStyle style = styleOf(run.state);
        const double height = style.height * (kRibbonBottom - kRibbonTop);
        drawBox(kPlotLeft + run.first, kRibbonBottom - height, run.end - run.first, height, style.name, style.ink);
    }
}

void ChartSvgWriter::drawTimeAxis(const QTimeZone &zone, bool hasPlot)
{
    const double bottom = hasPlot ? kPlotBottom : kRibbonBottom;
    double free = 0; // the leftmost free position for the next label
    for (const ChartTick &tick : chartTicks(m_span, zone)) {
        const double at = x(static_cast<double>(tick.at - m_span.from) / static_cast<double>(m_span.length()));
        drawLine(at, bottom, at, bottom + 4);
        if (at < free || at > kPlotLeft + kPlotWidth)
            continue;
        drawText(at, bottom + 17, u"middle"_s, tick.label);
        free = at + kLabelGap + 2.0 * static_cast<double>(tick.label.size());
    }
}

void ChartSvgWriter::drawResponseTimes(const QList<ReportPoint> &points)
{
    const auto slowest = std::max_element(points.begin(), points.end(),
                                          [](const ReportPoint &a, const ReportPoint &b) { return a.p95 < b.p95; });
    m_axisMaximum = slowest->p95 > 0 ? roundedAxisMaximum(slowest->p95) : 1;
    for (const double value : {0.0, m_axisMaximum / 2, m_axisMaximum}) {
        drawLine(kPlotLeft, y(value), kPlotLeft + kPlotWidth, y(value));
        drawText(kPlotLeft - 6, y(value) + 4, u"end"_s, humanDuration(value));
    }
    for (qsizetype begin = 0; begin < points.size();) {
        qsizetype end = begin + 1;
        while (end < points.size() && points[end].isJoined)
            ++end;
        drawRun(points, begin, end);
        begin = end;
    }
}

QString ChartSvgWriter::pathPoints(const QList<ReportPoint> &points, qsizetype begin, qsizetype end,
                                   float ReportPoint::*of) const
{
    QStringList parts;
    for (qsizetype i = begin; i < end; ++i)
        parts.append(svgNumber(x(static_cast<double>(points[i].at))) + u' ' + svgNumber(y(static_cast<double>(points[i].*of))));
    return parts.join(u" L"_s);
}

//! Draws a run of points that has no gaps. A single point is drawn as a dot: a zero-length line with round ends.
void ChartSvgWriter::drawRun(const QList<ReportPoint> &points, qsizetype begin, qsizetype end)
{
    QList<ReportPoint> back(points.begin() + begin, points.begin() + end);
    std::reverse(back.begin(), back.end());
    const QString upper = pathPoints(points, begin, end, &ReportPoint::p95);
    const QString lower = pathPoints(points, begin, end, &ReportPoint::p50);
    if (end - begin == 1) {
        drawPath(u"M%1 h0.1"_s.arg(upper), u"p95"_s, {}, kSeriesColours, {});
        drawPath(u"M%1 h0.1"_s.arg(lower), u"p50"_s, {}, kSeriesColours, {});
        return;
    }
    drawPath(u"M%1 L%2 Z"_s.arg(upper, pathPoints(back, 0, back.size(), &ReportPoint::p50)), u"band"_s, kBandColours, {}, {});
    drawPath(u'M' + upper, u"p95"_s, {}, kSeriesColours, u"2 3"_s);
    drawPath(u'M' + lower, u"p50"_s, {}, kSeriesColours, {});
}

void ChartSvgWriter::drawLegend()
{
    constexpr double kLegendTop = 44;
    drawText(kPlotLeft, kLegendTop + 4, u"start"_s, ReportText::tr("Response time"));
    drawPath(u"M%1 %2 h22"_s.arg(svgNumber(kPlotLeft + kPlotWidth - 246), svgNumber(kLegendTop)), u"p50"_s, {}, kSeriesColours,
             {});
    drawText(kPlotLeft + kPlotWidth - 218, kLegendTop + 4, u"start"_s, ReportText::tr("median"));
    drawPath(u"M%1 %2 h22"_s.arg(svgNumber(kPlotLeft + kPlotWidth - 146), svgNumber(kLegendTop)), u"p95"_s, {}, kSeriesColours,
             u"2 3"_s);
    drawText(kPlotLeft + kPlotWidth - 118, kLegendTop + 4, u"start"_s, ReportText::tr("95th percentile"));
}

void ChartSvgWriter::writeLegendBox(MonitoringState state, double side)
{
    drawLine(0, side - 0.5, side, side - 0.5);
    if (state == MonitoringState::Unobserved)
        return;
    const StateStyle style = styleOf(state);
    drawBox(0, side * (1 - style.height), side, side * style.height, style.name, style.ink);
}

void writeText(QXmlStreamWriter *to, const QString &element, const QString &id, const QString &text)
{
    to->writeStartElement(element);
    to->writeAttribute(u"id"_s, id);
    to->writeCharacters(ReportText::xmlSafe(text)); // the text contains the target's name
    to->writeEndElement();
}

//! Returns a description of the chart in sentences, for screen readers.
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
    constexpr int kLabelsHeight = 24; // space for labels below the lowest grid line
    const double bottom = target.chart.points.isEmpty() ? kRibbonBottom : kPlotBottom;
    return {static_cast<int>(kPlotLeft + kPlotWidth) + 12, static_cast<int>(bottom) + kLabelsHeight};
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
    drawing.drawRibbon(target.chart.ribbon);
    if (hasPlot) {
        drawing.drawLegend();
        drawing.drawResponseTimes(target.chart.points);
    }
    drawing.drawTimeAxis(request.zone, hasPlot);
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
    constexpr double kBoxSize = kRibbonBottom - kRibbonTop;
    to->writeStartElement(u"svg"_s);
    to->writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    to->writeAttribute(u"viewBox"_s, u"0 0 %1 %1"_s.arg(kBoxSize));
    to->writeAttribute(u"aria-hidden"_s, u"true"_s);
    ChartSvgWriter(to, {}).writeLegendBox(state, kBoxSize);
    to->writeEndElement();
}

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kMaxTicks = 14;
constexpr int kAttemptLimit = 64; // maximum number of ticks to try, including those before the start of the span

struct TickStep
{
    int hours = 0;
    int days = 0;
    int months = 0;
    const char16_t *form = u"yyyy-MM-dd";
    //! Returns the approximate length in [ms].
    qint64 length() const { return hours * kHour + days * kDay + months * 30 * kDay; }
};

constexpr std::array<TickStep, 12> kSteps{{{1, 0, 0, u"HH:mm"},
                                           {3, 0, 0, u"HH:mm"},
                                           {6, 0, 0, u"MM-dd HH:mm"},
                                           {0, 1, 0, u"MM-dd"},
                                           {0, 2, 0, u"MM-dd"},
                                           {0, 7, 0, u"MM-dd"},
                                           {0, 0, 1, u"yyyy-MM"},
                                           {0, 0, 3, u"yyyy-MM"},
                                           {0, 0, 6, u"yyyy-MM"},
                                           {0, 0, 12, u"yyyy"},
                                           {0, 0, 60, u"yyyy"},
                                           {0, 0, 600, u"yyyy"}}};

const TickStep &stepFor(const TimeSpan &span)
{
    for (const TickStep &step : kSteps) {
        if (span.length() / step.length() < kMaxTicks)
            return step;
    }
    return kSteps.back();
}

QDate firstDate(const QDate &date, const TickStep &step)
{
    if (step.months == 0)
        return step.days == 7 ? date.addDays(1 - date.dayOfWeek()) : date;
    const int month = step.months >= 12 ? 1 : (date.month() - 1) / step.months * step.months + 1;
    return {step.months > 12 ? date.year() / (step.months / 12) * (step.months / 12) : date.year(), month, 1};
}

//! Returns the time `number` steps after `date`. Uses the calendar, so a day of 23 or 25 hours also counts as one day.
QDateTime tick(const QDate &date, const TickStep &step, int number, const QTimeZone &zone)
{
    if (step.hours == 0)
        return date.addDays(qint64(step.days) * number).addMonths(step.months * number).startOfDay(zone);
    const int perDay = 24 / step.hours;
    return {date.addDays(number / perDay), QTime(number % perDay * step.hours, 0), zone};
}

} // namespace

QList<ChartTick> chartTicks(const TimeSpan &span, const QTimeZone &zone)
{
    QList<ChartTick> ticks;
    if (span.isEmpty())
        return ticks;
    const TickStep &step = stepFor(span);
    const QDate first = firstDate(QDateTime::fromMSecsSinceEpoch(span.from, zone).date(), step);
    for (int number = 0; number < kAttemptLimit; ++number) {
        const QDateTime time = tick(first, step, number, zone);
        const qint64 at = time.toMSecsSinceEpoch();
        const bool isWithin = at >= span.from && at <= span.to;
        // Times in the hour that is skipped when daylight saving time begins aren't valid.
        if (isWithin && time.isValid() && (ticks.isEmpty() || ticks.last().at < at))
            ticks.append({at, time.toString(QStringView(step.form).toString())});
    }
    return ticks;
}

double roundedAxisMaximum(double number)
{
    const double unit = std::pow(10, std::floor(std::log10(number)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (number <= factor * unit)
            return factor * unit;
    }
    return 10 * unit;
}

} // namespace watchkeeper
