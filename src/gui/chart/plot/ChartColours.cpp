// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/ChartColours.h"

#include "gui/look/Colours.h"

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

constexpr QRgb kBlue = 0x0072b2;
constexpr QRgb kOrange = 0xe69f00;
constexpr QRgb kGreen = 0x009e73;
constexpr QRgb kPurple = 0xcc79a7;
constexpr QRgb kSky = 0x56b4e9;
constexpr QRgb kVermilion = 0xd55e00;
constexpr QRgb kYellow = 0xf0e442;

//! Adjusts a colour until its contrast with the background is 3 : 1, which is enough for lines and areas (WCAG 2.1, 1.4.11). The
//! higher contrast required for text would change the hue more.
QColor withGraphicContrast(QRgb colour, const QPalette &palette)
{
    const QColor background = palette.color(QPalette::Base);
    QColor shown(colour);
    for (int step = 0; step < 10 && contrastRatio(shown, background) < 3; ++step)
        shown = mixed(shown, palette.color(QPalette::Text), 0.12F);
    return shown;
}

} // namespace

QColor lineColour(qsizetype index, const QPalette &palette)
{
    static constexpr std::array kLines{kBlue, kVermilion, kGreen, kPurple, kOrange, kSky, kYellow};
    const auto count = static_cast<qsizetype>(kLines.size()) + 1;
    if (index % count == count - 1)
        return palette.color(QPalette::Text);
    return withGraphicContrast(kLines[static_cast<size_t>(index % count)], palette);
}

QPen comparisonPen(qsizetype index, const QPalette &palette)
{
    static constexpr std::array kStyles{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    const auto style = static_cast<size_t>(std::max(index, qsizetype(0)) / 8) % kStyles.size();
    return QPen(lineColour(std::max(index, qsizetype(0)), palette), 1.5, kStyles.at(style));
}

QColor phaseColour(Phase phase, const QPalette &palette)
{
    // Queue, DNS, connect, TLS, send, wait, receive. Sending is too short to need its own tint.
    static constexpr std::array<float, kPhaseCount> kTints{0.2F, 1, 0.82F, 0.66F, 0.48F, 0.48F, 0.3F};
    return mixed(palette.color(QPalette::Base), accentColour(palette), kTints[static_cast<size_t>(phase)]);
}

QColor withAlpha(QColor colour, float strength)
{
    colour.setAlphaF(strength);
    return colour;
}

} // namespace watchkeeper
