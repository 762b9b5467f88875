// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/PlotLayers.h"

#include "gui/look/StateMark.h"

#include <QMap>

#include <algorithm>
#include <numeric>

namespace watchkeeper {

namespace {

//! Determines whether a line can connect two buckets of one target.
class LineContinuity
{
public:
    LineContinuity(const TargetId &target, const QList<OutcomeSpan> &ribbon)
    {
        std::copy_if(ribbon.begin(), ribbon.end(), std::back_inserter(m_spans),
                     [&](const OutcomeSpan &span) { return span.target == target; });
    }

    bool canConnect(qint64 end, qint64 begin) const
    {
        if (end >= begin)
            return true;
        // A single outcome without a gap must last from the end of the previous bucket to the start of the next one.
        auto next = std::upper_bound(m_spans.begin(), m_spans.end(), begin - 1,
                                     [](qint64 at, const OutcomeSpan &span) { return at < span.from; });
        if (next == m_spans.begin())
            return false;
        const OutcomeSpan &last = *--next;
        return last.to >= begin && last.from < end;
    }

private:
    QList<OutcomeSpan> m_spans;
};

} // namespace

QList<BucketRun> bucketRuns(const ChartSeries &series, const QList<OutcomeSpan> &ribbon)
{
    QList<BucketRun> runs;
    const LineContinuity continuity(series.target, ribbon);
    for (const ChartBucket &bucket : series.buckets) {
        if (runs.isEmpty() || !continuity.canConnect(runs.last().last().to, bucket.from))
            runs.append(BucketRun());
        runs.last().append(bucket);
    }
    return runs;
}

QList<QList<StackColumn>> stackRuns(const QList<ChartSeries> &layers, const QList<OutcomeSpan> &ribbon)
{
    QMap<qint64, StackColumn> columns;
    for (qsizetype layer = 0; layer < layers.size(); ++layer) {
        for (const ChartBucket &bucket : layers[layer].buckets) {
            StackColumn &column = columns[bucket.from];
            column.from = bucket.from;
            column.to = bucket.to;
            column.parts.resize(layers.size());
            column.parts[layer] = bucket.mean;
        }
    }
    QList<QList<StackColumn>> runs;
    const LineContinuity continuity(layers.isEmpty() ? TargetId() : layers.first().target, ribbon);
    for (const StackColumn &column : std::as_const(columns)) {
        if (runs.isEmpty() || !continuity.canConnect(runs.last().last().to, column.from))
            runs.append(QList<StackColumn>());
        runs.last().append(column);
    }
    return runs;
}

PlotLayer::PlotLayer(QCPAxisRect *area, const QString &layer)
    : QCPLayerable(area->parentPlot(), layer, area)
    , m_area(area)
{
}

void PlotLayer::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

double PlotLayer::x(qint64 at) const
{
    // Limited, because coordinates far outside the plot would exceed the range of the paint engine.
    const double pixel = m_area->axis(QCPAxis::atBottom)->coordToPixel(static_cast<double>(at));
    return std::clamp(pixel, m_area->left() - 10'000.0, m_area->right() + 10'000.0);
}

double PlotLayer::y(double number) const
{
    const QCPAxis *axis = m_area->axis(QCPAxis::atLeft);
    const bool isLogarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    const double shown = isLogarithmic ? std::max(number, axis->range().lower) : number;
    return std::clamp(axis->coordToPixel(shown), m_area->top() - 10'000.0, m_area->bottom() + 10'000.0);
}

void Crosshair::setPosition(const std::optional<qint64> &at, const QList<Dot> &dots)
{
    m_time = at;
    m_dots = dots;
}

void Crosshair::draw(QCPPainter *painter)
{
    if (!m_time)
        return;
    constexpr double kDot = 3.5;
    painter->setPen(QPen(palette().color(QPalette::Text), 1, Qt::DashLine));
    painter->drawLine(QPointF(x(*m_time), area()->top()), QPointF(x(*m_time), area()->bottom()));
    for (const Dot &dot : m_dots) {
        painter->setPen(QPen(palette().color(QPalette::Base), 1));
        painter->setBrush(dot.colour);
        painter->drawEllipse(QPointF(x(dot.at), y(dot.number)), kDot, kDot);
    }
}

namespace {

constexpr double kDot = 2.5; //!< [px] radius of an isolated point

} // namespace

void LineLayer::draw(QCPPainter *painter)
{
    painter->setPen(Qt::NoPen);
    for (const PlotLine &line : m_lines) {
        for (const PlotBand &band : line.bands) {
            for (const BucketRun &run : line.runs)
                drawBand(painter, band, run);
        }
    }
    for (const PlotLine &line : m_lines) {
        for (const BucketRun &run : line.runs)
            drawRun(painter, line, run);
    }
}

//! Draws the band from the start of the first bucket to the end of the last one, so that a single bucket is visible too.
void LineLayer::drawBand(QCPPainter *painter, const PlotBand &band, const BucketRun &run) const
{
    QPolygonF area;
    const auto add = [&](qint64 at, double number) { area.append(QPointF(x(at), y(number))); };
    add(run.first().from, run.first().*band.upper);
    for (const ChartBucket &bucket : run)
        add(bucketCentre(bucket.from, bucket.to), bucket.*band.upper);
    add(run.last().to, run.last().*band.upper);
    add(run.last().to, run.last().*band.lower);
    for (auto bucket = run.crbegin(); bucket != run.crend(); ++bucket)
        add(bucketCentre(bucket->from, bucket->to), (*bucket).*band.lower);
    add(run.first().from, run.first().*band.lower);
    painter->setBrush(band.colour);
    painter->drawPolygon(area);
}

void LineLayer::drawRun(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const
{
    QPolygonF points;
    for (const ChartBucket &bucket : run)
        points.append(QPointF(x(bucketCentre(bucket.from, bucket.to)), y(bucket.*line.height)));
    painter->setBrush(Qt::NoBrush);
    painter->setPen(line.pen);
    painter->drawPolyline(points);
    if (run.size() == 1) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(line.pen.color());
        painter->drawEllipse(points.first(), kDot, kDot);
    }
}

namespace {

double heightBelow(const StackColumn &column, qsizetype part)
{
    return std::accumulate(column.parts.begin(), column.parts.begin() + part, 0.0);
}

} // namespace

void StackLayer::setStack(const QList<QList<StackColumn>> &runs, const QList<QBrush> &brushes)
{
    m_runs = runs;
    m_brushes = brushes;
}

void StackLayer::draw(QCPPainter *painter)
{
    for (const QList<StackColumn> &run : m_runs) {
        for (qsizetype part = 0; part < m_brushes.size(); ++part)
            drawSegment(painter, run, part);
    }
}

void StackLayer::drawSegment(QCPPainter *painter, const QList<StackColumn> &run, qsizetype part) const
{
    QPolygonF area;
    const auto add = [&](qint64 at, const StackColumn &column, qsizetype below) {
        area.append(QPointF(x(at), y(heightBelow(column, below))));
    };
    add(run.first().from, run.first(), part + 1);
    for (const StackColumn &column : run)
        add(bucketCentre(column.from, column.to), column, part + 1);
    add(run.last().to, run.last(), part + 1);
    add(run.last().to, run.last(), part);
    for (auto column = run.crbegin(); column != run.crend(); ++column)
        add(bucketCentre(column->from, column->to), *column, part);
    add(run.first().from, run.first(), part);
    painter->setBrush(m_brushes[part]);
    painter->setPen(Qt::NoPen);
    painter->drawPolygon(area);
}

namespace {

constexpr int kChartMarkSize = 16;

MarkState chartMarkState(ChartMark::Kind kind)
{
    switch (kind) {
    case ChartMark::Kind::Incident:
        return MarkState::Down;
    case ChartMark::Kind::Maintenance:
        return MarkState::Maintenance;
    case ChartMark::Kind::Unobserved:
        return MarkState::Unobserved;
    case ChartMark::Kind::Paused:
        return MarkState::Paused;
    }
    Q_UNREACHABLE();
}

Qt::BrushStyle markHatch(ChartMark::Kind kind)
{
    switch (kind) {
    case ChartMark::Kind::Incident:
        return Qt::SolidPattern;
    case ChartMark::Kind::Maintenance:
        return Qt::FDiagPattern;
    case ChartMark::Kind::Unobserved:
        return Qt::BDiagPattern;
    case ChartMark::Kind::Paused:
        return Qt::VerPattern;
    }
    Q_UNREACHABLE();
}

} // namespace

QString markLabel(ChartMark::Kind kind)
{
    return kind == ChartMark::Kind::Incident ? MarkLayer::tr("Incident", "span in a chart") : stateLabel(chartMarkState(kind));
}

QList<ChartMark> MarkLayer::marksAt(qint64 at) const
{
    QList<ChartMark> found;
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(found),
                 [at](const ChartMark &mark) { return at >= mark.from && at < mark.to; });
    return found;
}

void MarkLayer::draw(QCPPainter *painter)
{
    painter->setAntialiasing(false);
    for (const ChartMark &mark : m_marks)
        drawMark(painter, mark);
}

//! Draws a faint background, a line at the start of the mark, and an icon of its state at the top if there is room.
void MarkLayer::drawMark(QCPPainter *painter, const ChartMark &mark) const
{
    const double left = x(mark.from);
    const double right = std::max(left + 1, x(mark.to));
    if (right < area()->left() || left > area()->right())
        return;
    const QColor colour = stateColour(chartMarkState(mark.kind), isDark(palette()));
    QColor background = colour;
    background.setAlphaF(mark.kind == ChartMark::Kind::Incident ? 0.12F : 0.25F);
    painter->fillRect(QRectF(left, area()->top(), right - left, area()->height()), QBrush(background, markHatch(mark.kind)));
    painter->setPen(colour);
    painter->drawLine(QPointF(left, area()->top()), QPointF(left, area()->bottom()));
    const double from = std::max(left, static_cast<double>(area()->left())) + 2;
    if (right - from < kChartMarkSize + 2)
        return;
    const qreal ratio = parentPlot()->devicePixelRatioF();
    painter->drawPixmap(QPointF(from, area()->top() + 2),
                        markPixmap(chartMarkState(mark.kind), false, kChartMarkSize, ratio, colour));
}

namespace {

constexpr double kMinSpanWidth = 2;
constexpr double kMinHatchedWidth = 8; //!< [px] in a narrower bar the hatch is hardly visible
constexpr int kRibbonHeight = 8;

int ribbonHeightFor(Outcome outcome)
{
    return outcome == Outcome::Up ? kRibbonHeight / 2 : kRibbonHeight;
}

Qt::BrushStyle outcomeHatch(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Degraded:
        return Qt::BDiagPattern;
    case Outcome::Unknown:
        return Qt::Dense5Pattern;
    case Outcome::Up:
    case Outcome::Down:
        break;
    }
    return Qt::SolidPattern;
}

} // namespace

QBrush outcomeBrush(Outcome outcome, const QPalette &palette)
{
    return QBrush(stateColour(markStateOf(outcome), isDark(palette)), outcomeHatch(outcome));
}

void OutcomeRibbon::setSpans(const QList<TargetId> &targets, const QList<OutcomeSpan> &spans)
{
    m_targets = targets;
    m_spans = spans;
    std::stable_sort(m_spans.begin(), m_spans.end(),
                     [](const OutcomeSpan &a, const OutcomeSpan &b) { return a.outcome < b.outcome; });
}

void OutcomeRibbon::draw(QCPPainter *painter)
{
    painter->setAntialiasing(false);
    for (const OutcomeSpan &span : m_spans)
        drawSpan(painter, span);
}

void OutcomeRibbon::drawSpan(QCPPainter *painter, const OutcomeSpan &span) const
{
    const qsizetype row = m_targets.indexOf(span.target);
    if (row < 0)
        return;
    const double left = x(span.from);
    const double width = std::max(kMinSpanWidth, x(span.to) - left);
    const int height = ribbonHeightFor(span.outcome);
    const double bottom = static_cast<double>(area()->top()) + static_cast<double>(row + 1) * kRowHeight - 1;
    const QRectF bar(left, bottom - height, width, height);
    if (span.outcome != Outcome::Up)
        painter->fillRect(bar,
                          palette().color(QPalette::Base)); // otherwise a bar of a better outcome would show through the hatch
    QBrush brush = outcomeBrush(span.outcome, palette());
    if (width < kMinHatchedWidth)
        brush.setStyle(Qt::SolidPattern);
    painter->fillRect(bar, brush);
}

} // namespace watchkeeper

#include "moc_PlotLayers.cpp"
