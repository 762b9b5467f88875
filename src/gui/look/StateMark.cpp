// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/StateMark.h"

#include "gui/look/TintedIcon.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct MarkStyle
{
    QLatin1String file;
    const char *word;
    int rank;
    bool hasSoftVariant;
};

// In the order of MarkState.
constexpr std::array<MarkStyle, kMarkStateCount> kMarkStyles{
    {{QLatin1String("up"), QT_TRANSLATE_NOOP("StateMark", "Up"), 7, false},
     {QLatin1String("degraded"), QT_TRANSLATE_NOOP("StateMark", "Degraded"), 1, true},
     {QLatin1String("down"), QT_TRANSLATE_NOOP("StateMark", "Down"), 0, true},
     {QLatin1String("unknown"), QT_TRANSLATE_NOOP("StateMark", "Unknown"), 2, true},
     {QLatin1String("unreachable"), QT_TRANSLATE_NOOP("StateMark", "Unreachable"), 3, false},
     {QLatin1String("unobserved"), QT_TRANSLATE_NOOP("StateMark", "No data"), 4, false},
     {QLatin1String("maintenance"), QT_TRANSLATE_NOOP("StateMark", "Maintenance"), 5, false},
     {QLatin1String("paused"), QT_TRANSLATE_NOOP("StateMark", "Paused"), 8, false},
     {QLatin1String("pending"), QT_TRANSLATE_NOOP("StateMark", "Pending"), 6, false}}};

class StateCountText
{
    Q_DECLARE_TR_FUNCTIONS(StateCount)
};

const MarkStyle &markStyle(MarkState state)
{
    return kMarkStyles[static_cast<size_t>(state)];
}

} // namespace

MarkState markStateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return MarkState::Up;
    case Outcome::Degraded:
        return MarkState::Degraded;
    case Outcome::Unknown:
        return MarkState::Unknown;
    case Outcome::Down:
        return MarkState::Down;
    }
    Q_UNREACHABLE();
}

QString stateLabel(MarkState state)
{
    return QCoreApplication::translate("StateMark", markStyle(state).word);
}

QString stateCountText(MarkState state, int count)
{
    switch (state) {
    case MarkState::Up:
        return outcomeCountText(Outcome::Up, count);
    case MarkState::Degraded:
        return outcomeCountText(Outcome::Degraded, count);
    case MarkState::Down:
        return outcomeCountText(Outcome::Down, count);
    case MarkState::Unknown:
        return outcomeCountText(Outcome::Unknown, count);
    case MarkState::Unreachable:
        return StateCountText::tr("%Ln unreachable", "targets", count);
    case MarkState::Unobserved:
        return StateCountText::tr("%Ln without data", "targets", count);
    case MarkState::Maintenance:
        return StateCountText::tr("%Ln in maintenance", "targets", count);
    case MarkState::Paused:
        return StateCountText::tr("%Ln paused", "targets", count);
    case MarkState::Pending:
        return StateCountText::tr("%Ln pending", "targets", count);
    }
    Q_UNREACHABLE();
}

QString beingConfirmedText(int count)
{
    return StateCountText::tr("%Ln being confirmed", "targets", count);
}

int stateRank(MarkState state)
{
    return markStyle(state).rank;
}

bool isProblemState(MarkState state)
{
    return stateRank(state) <= stateRank(MarkState::Unreachable);
}

QString markPath(MarkState state, bool soft)
{
    const MarkStyle &look = markStyle(state);
    const QString ending = soft && look.hasSoftVariant ? u"-soft"_s : QString();
    return u":/icons/marks/%1%2.svg"_s.arg(look.file, ending);
}

QPixmap personPixmap(int size, qreal ratio, const QColor &colour)
{
    return tintedPixmap(u":/icons/marks/person.svg"_s, size, ratio, colour);
}

QIcon stateIcon(MarkState state)
{
    return tintedIcon(markPath(state, false), [state](const QPalette &palette) { return stateColour(state, isDark(palette)); });
}

QPixmap markPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour)
{
    return tintedPixmap(markPath(state, soft), size, ratio, colour);
}

QPixmap flappingMarkPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour)
{
    const QSizeF whole(size, size * 1.25);
    QPixmap pixmap((whole * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.drawPixmap(QPointF(), markPixmap(state, soft, size, ratio, colour));
    // The wave is in the middle of its image, so the image must overlap the mark.
    painter.drawPixmap(QPointF(0, size * 0.615), tintedPixmap(u":/icons/marks/wave.svg"_s, size, ratio, colour));
    return pixmap;
}

void paintStripCell(QPainter *painter, const QRect &cell, const std::optional<Outcome> &worst, const QPalette &palette)
{
    constexpr int kFlatHeight = 2; // of a cell without data
    QRect bar = cell;
    if (!worst)
        bar.setTop(bar.bottom() + 1 - kFlatHeight);
    else if (*worst == Outcome::Up)
        bar.setTop(bar.top() + bar.height() / 2);
    painter->fillRect(bar, worst ? stateColour(markStateOf(*worst), isDark(palette)) : lineColour(palette));
}

} // namespace watchkeeper
