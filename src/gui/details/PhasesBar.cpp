// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/PhasesBar.h"

#include "gui/look/Colours.h"
#include "gui/look/PhaseLabel.h"
#include "model/base/Quantity.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>

namespace watchkeeper {

namespace {

constexpr int kPhasesHeight = 8;
constexpr int kPhasesGap = 4;

//! The colour of a segment. Adjacent segments differ in lightness, so the bar is readable without distinguishing hues.
QColor segmentColour(const QPalette &palette, qsizetype place)
{
    static constexpr std::array kShares{1.0, 0.55, 0.8, 0.4, 0.9, 0.65, 0.5};
    QColor colour = palette.color(isDark(palette) ? QPalette::Link : QPalette::Highlight);
    colour.setAlphaF(static_cast<float>(kShares[static_cast<size_t>(place) % kShares.size()]));
    return colour;
}

} // namespace

PhasesBar::PhasesBar(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Time by phase"));
    hide();
}

void PhasesBar::setPhases(const Phases &phases)
{
    m_segments.clear();
    QStringList words;
    for (int i = 0; i < kPhaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (const auto milliseconds = phases.get(phase)) {
            const QString label = tr("%1 %2", "phase, duration").arg(phaseLabel(phase), humanDuration(milliseconds));
            m_segments.append({label, *milliseconds});
            words.append(label);
        }
    }
    setAccessibleDescription(words.join(u", "));
    setToolTip(words.join(u'\n'));
    setVisible(m_segments.size() > 1); // a bar with a single segment would be pointless
    updateGeometry();
    update();
}

QSize PhasesBar::sizeHint() const
{
    constexpr int kUsualWidth = 240;
    return {120, heightForWidth(kUsualWidth)};
}

int PhasesBar::heightForWidth(int width) const
{
    const QList<QPoint> places = labelRects(width);
    const int lines = places.isEmpty() ? 1 : places.last().y() + 1;
    return kPhasesHeight + kPhasesGap + lines * fontMetrics().height();
}

QList<QPoint> PhasesBar::labelRects(int width) const
{
    QList<QPoint> places;
    QPoint place;
    for (const Segment &segment : m_segments) {
        const int needed = kPhasesHeight + kPhasesGap + fontMetrics().horizontalAdvance(segment.label) + 3 * kPhasesGap;
        if (place.x() > 0 && place.x() + needed > width)
            place = {0, place.y() + 1};
        places.append(place);
        place.rx() += needed;
    }
    return places;
}

void PhasesBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double total = std::accumulate(m_segments.begin(), m_segments.end(), 0.0,
                                         [](double sum, const Segment &segment) { return sum + segment.milliseconds; });
    const QList<QPoint> places = labelRects(width());
    const int dot = kPhasesHeight;
    double from = 0;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const Segment &segment = m_segments.at(i);
        const QColor colour = segmentColour(palette(), i);
        const double span = total > 0 ? segment.milliseconds / total * width() : 0;
        painter.fillRect(QRectF(from, 0, std::max(1.0, span), kPhasesHeight), colour);
        from += span;
        const int x = places.at(i).x();
        const int y = kPhasesHeight + kPhasesGap + places.at(i).y() * fontMetrics().height();
        painter.fillRect(x, y + (fontMetrics().height() - dot) / 2, dot, dot, colour);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(x + dot + kPhasesGap, y + fontMetrics().ascent(), segment.label);
    }
}

} // namespace watchkeeper

#include "moc_PhasesBar.cpp"
