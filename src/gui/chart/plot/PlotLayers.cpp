// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/PlotLayers.h"

#include "gui/chart/plot/ChartColours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"

#include <QStyle>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace watchkeeper {

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

void Crosshair::drawSpan(QCPPainter *painter) const
{
    const QRectF place(QPointF(x(m_span->from), area()->top()), QPointF(x(m_span->to), area()->bottom()));
    painter->fillRect(place, withAlpha(accentColour(palette()), 0.15F));
    painter->setPen(QPen(accentColour(palette()), 1));
    painter->drawLine(place.topLeft(), place.bottomLeft());
    painter->drawLine(place.topRight(), place.bottomRight());
}

void Crosshair::draw(QCPPainter *painter)
{
    if (m_span)
        drawSpan(painter);
    if (!m_time)
        return;
    constexpr double kDot = 3.5;
    painter->setPen(QPen(mutedColour(palette()), 1, Qt::DashLine));
    painter->drawLine(QPointF(x(*m_time), area()->top()), QPointF(x(*m_time), area()->bottom()));
    for (const Dot &dot : m_dots) {
        painter->setPen(QPen(palette().color(QPalette::Base), 1));
        painter->setBrush(dot.colour);
        painter->drawEllipse(QPointF(x(dot.at), y(dot.number)), kDot, kDot);
    }
}

namespace {

constexpr double kDot = 2.5; //!< [px] radius of an isolated point
constexpr double kDottedWidth = 1.2;

} // namespace

void LineLayer::draw(QCPPainter *painter)
{
    painter->setPen(Qt::NoPen);
    for (const PlotLine &line : m_lines) {
        for (const BucketRun &run : line.runs) {
            for (const PlotBand &band : line.bands)
                drawBand(painter, band, run);
            if (line.fill.isValid())
                drawFill(painter, line, run);
        }
    }
    for (const PlotLine &line : m_lines) {
        for (const BucketRun &run : line.runs)
            drawRun(painter, line, run);
        drawOutliers(painter, line);
    }
}

//! Draws an arrow at the upper edge for each value above the scale. Arrows that would touch each other become one.
void LineLayer::drawOutliers(QCPPainter *painter, const PlotLine &line) const
{
    constexpr double kArrow = 3.5; // [px] half its width
    double free = area()->left();
    painter->setPen(Qt::NoPen);
    painter->setBrush(line.pen.color());
    for (const BucketRun &run : line.runs) {
        for (const ChartBucket &bucket : run) {
            const double highest = line.bands.isEmpty() ? bucket.*line.height : bucket.*line.bands.last().upper;
            const double centre = x(bucketCentre(bucket.from, bucket.to));
            if (highest <= area()->axis(QCPAxis::atLeft)->range().upper || centre < free || centre > area()->right())
                continue;
            const double top = area()->top() + 1;
            painter->drawPolygon(
                QPolygonF{{centre - kArrow, top + 2 * kArrow}, {centre, top}, {centre + kArrow, top + 2 * kArrow}});
            free = centre + 2 * kArrow;
        }
    }
}

void LineLayer::drawFill(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const
{
    QPolygonF fill;
    fill.append(QPointF(x(bucketCentre(run.first().from, run.first().to)), y(0)));
    for (const ChartBucket &bucket : run)
        fill.append(QPointF(x(bucketCentre(bucket.from, bucket.to)), y(bucket.*line.height)));
    fill.append(QPointF(fill.last().x(), y(0)));
    painter->setBrush(line.fill);
    painter->drawPolygon(fill);
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
    for (auto bucket = run.crbegin(); bucket != run.crend(); ++bucket) // NOLINT(modernize-loop-convert): clang 14 rejects views
        add(bucketCentre(bucket->from, bucket->to), (*bucket).*band.lower);
    add(run.first().from, run.first().*band.lower);
    painter->setBrush(band.colour);
    painter->drawPolygon(area);
}

//! Drawing a jagged line of a thousand points with dashes takes longer than drawing everything else. Dots at some of its points
//! look the same.
void LineLayer::drawDotted(QCPPainter *painter, const QColor &colour, const QPolygonF &points) const
{
    constexpr double kDistance = 4;       // [px] between two dots
    constexpr qsizetype kMaxDashed = 200; // points
    if (points.size() <= kMaxDashed) {
        QPen dashes(colour, kDottedWidth);
        dashes.setDashPattern({1.5, 2.5});
        painter->setPen(dashes);
        painter->drawPolyline(points);
        return;
    }
    QPolygonF dots;
    for (const QPointF &point : points) {
        if (dots.isEmpty() || point.x() - dots.last().x() >= kDistance)
            dots.append(point);
    }
    painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter->drawPoints(dots);
}

void LineLayer::drawRun(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const
{
    const auto pointsOf = [&](double ChartBucket::*value) {
        QPolygonF points;
        for (const ChartBucket &bucket : run)
            points.append(QPointF(x(bucketCentre(bucket.from, bucket.to)), y(bucket.*value)));
        return points;
    };
    painter->setBrush(Qt::NoBrush);
    if (line.dotted)
        drawDotted(painter, line.pen.color(), pointsOf(line.dotted));
    const QPolygonF points = pointsOf(line.height);
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
    for (auto column = run.crbegin(); column != run.crend(); ++column) // NOLINT(modernize-loop-convert): clang 14 rejects views
        add(bucketCentre(column->from, column->to), *column, part);
    add(run.first().from, run.first(), part);
    painter->setBrush(m_brushes[part]);
    painter->setPen(Qt::NoPen);
    painter->drawPolygon(area);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(palette().color(QPalette::Base), 1)); // separates similar tints
    painter->drawPolyline(area.first(run.size() + 2));
}

namespace {

constexpr int kChartMarkSize = 12;
constexpr double kMinMarkWidth = 2;

MarkState chartMarkState(const ChartMark &mark)
{
    switch (mark.kind) {
    case ChartMark::Kind::Incident:
        return markStateOf(mark.worst);
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

QString markLabel(const ChartMark &mark)
{
    return mark.kind == ChartMark::Kind::Incident ? MarkLayer::tr("Incident", "span in a chart")
                                                  : stateLabel(chartMarkState(mark));
}

QList<ChartMark> MarkLayer::marksAt(qint64 at) const
{
    QList<ChartMark> found;
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(found),
                 [at](const ChartMark &mark) { return at >= mark.from && at < mark.to; });
    return found;
}

void MarkLayer::setMarks(const QList<ChartMark> &marks)
{
    m_marks = marks;
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const ChartMark &a, const ChartMark &b) { return a.from < b.from; });
}

void MarkLayer::draw(QCPPainter *painter)
{
    painter->setAntialiasing(false);
    for (const ChartMark &mark : std::as_const(m_marks))
        drawSpan(painter, mark);
    drawIcons(painter);
}

void MarkLayer::drawSpan(QCPPainter *painter, const ChartMark &mark) const
{
    const double left = x(mark.from);
    const double right = std::max(left + kMinMarkWidth, x(mark.to));
    if (right < area()->left() || left > area()->right())
        return;
    const QColor colour = stateColour(chartMarkState(mark), isDark(palette()));
    const QColor background = withAlpha(colour, mark.kind == ChartMark::Kind::Incident ? 0.12F : 0.2F);
    painter->fillRect(QRectF(left, area()->top(), right - left, area()->height()), QBrush(background, markHatch(mark.kind)));
}

//! Draws an icon at the start of each mark, unless it would cover another icon. An incident needs one even if it is short. Other
//! marks need one only if they are wide enough for it.
void MarkLayer::drawIcons(QCPPainter *painter) const
{
    const qreal ratio = parentPlot()->devicePixelRatioF();
    QList<double> used; // left edges of the icons
    for (const bool isIncident : {true, false}) {
        for (const ChartMark &mark : m_marks) {
            const double from = std::max(x(mark.from), static_cast<double>(area()->left())) + 2;
            const double needed = isIncident ? -2 : kChartMarkSize + 2;
            const bool isCovered = std::any_of(used.begin(), used.end(),
                                               [from](double other) { return std::abs(other - from) <= kChartMarkSize; });
            if ((mark.kind == ChartMark::Kind::Incident) != isIncident || isCovered || x(mark.to) - from < needed
                || from + kChartMarkSize > area()->right())
                continue;
            used.append(from);
            const QColor colour = stateColour(chartMarkState(mark), isDark(palette()));
            painter->drawPixmap(QPointF(from, area()->top() + 2),
                                markPixmap(chartMarkState(mark), false, kChartMarkSize, ratio, colour));
        }
    }
}

void TitleLayer::setTexts(const QString &title, const QString &numbers)
{
    m_title = title;
    m_numbers = numbers;
}

void TitleLayer::draw(QCPPainter *painter)
{
    constexpr int kGap = 16;
    const QFont bold = scaledFont(parentPlot()->font(), 1, QFont::DemiBold);
    const QFont small = scaledFont(parentPlot()->font(), 0.9, QFont::Normal);
    const QFontMetrics metrics(small);
    const QRect outer = area()->outerRect();
    const QRect line(outer.left() + kGap, outer.top() + kGap / 4, outer.width() - 2 * kGap, QFontMetrics(bold).height());
    const Qt::LayoutDirection direction = parentPlot()->layoutDirection();
    const auto text = [&](Qt::Alignment alignment, const QString &shown, int width, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(line, static_cast<int>(QStyle::visualAlignment(direction, alignment | Qt::AlignVCenter)),
                          QFontMetrics(font).elidedText(shown, Qt::ElideMiddle, width));
    };
    const int numbers = m_numbers.isEmpty() ? 0 : metrics.horizontalAdvance(m_numbers) + 1;
    const bool hasRoom = numbers + 8 * kGap < line.width();
    text(Qt::AlignLeft, m_title, line.width() - (hasRoom ? numbers + kGap : 0), bold, palette().color(QPalette::Text));
    if (hasRoom)
        text(Qt::AlignRight, m_numbers, numbers, small, mutedColour(palette()));
}

void EndLabelLayer::setLabels(const QList<Label> &labels, int width)
{
    m_labels = labels;
    m_width = width;
    std::stable_sort(m_labels.begin(), m_labels.end(), [](const Label &a, const Label &b) { return a.number > b.number; });
}

QList<EndLabelLayer::Place> EndLabelLayer::fittingLabels() const
{
    constexpr double kMaxDistance = 24; // [px] from the end of the line to the margin
    QList<Place> places;
    const int line = QFontMetrics(scaledFont(parentPlot()->font(), 0.9, QFont::Normal)).height();
    double free = area()->top() - line / 2.0;
    for (qsizetype i = 0; i < m_labels.size() && m_width > 0; ++i) {
        const double wanted = y(m_labels[i].number) - line / 2.0;
        const double top = std::max(wanted, free);
        if (area()->right() - x(m_labels[i].at) > kMaxDistance || top > wanted + line / 2.0
            || top + line / 2.0 > area()->bottom())
            continue;
        places.append({QRectF(area()->right() + kGap, top, m_width, line), i});
        free = top + line;
    }
    return places;
}

QList<QRectF> EndLabelLayer::places() const
{
    QList<QRectF> rects;
    for (const Place &place : fittingLabels())
        rects.append(place.rect);
    return rects;
}

void EndLabelLayer::draw(QCPPainter *painter)
{
    const QFont small = scaledFont(parentPlot()->font(), 0.9, QFont::Normal);
    painter->setFont(small);
    for (const Place &place : fittingLabels()) {
        const Label &label = m_labels[place.label];
        painter->setPen(label.colour);
        painter->drawText(place.rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                          QFontMetrics(small).elidedText(label.text, Qt::ElideRight, m_width));
    }
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

void OutcomeRibbon::setSpans(const QList<TargetId> &targets, const QList<OutcomeSpan> &spans, int rowHeight)
{
    m_rowHeight = rowHeight;
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
    const int margin = (m_rowHeight - kRibbonHeight) / 2;
    const double bottom = area()->top() + static_cast<double>(row + 1) * m_rowHeight - margin;
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
