// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/Colours.h"

#include "model/base/StateColours.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace watchkeeper {

namespace {

// In the order of MarkState.
constexpr std::array<ColourPair, kMarkStateCount> kStateColours{{kUpColours, kDegradedColours, kDownColours, kNeutralColours,
                                                                 kNeutralColours, kNeutralColours, kMaintenanceColours,
                                                                 kNeutralColours, kNeutralColours}};

using ShadePair = ColourPair;

// In the order of SyntaxColour.
constexpr std::array<ShadePair, 4> kSyntaxColours{
    {{0x0B5CAD, 0x7FB8F0}, {0x1B6E3C, 0x7CCB92}, {0x8A3FA0, 0xD19FE8}, {0x9A4B00, 0xF0B070}}};

// Black, red, green, yellow, blue, magenta, cyan, white, followed by their bright variants.
constexpr std::array<QRgb, 16> kTerminalColours{0x000000, 0xC23127, 0x1F8A3B, 0x9A6700, 0x2563C9, 0x9A3FB5, 0x0E7C86, 0xC5CBD1,
                                                0x6B7680, 0xE5484D, 0x2FA84F, 0xC99200, 0x4C8DF5, 0xC062DB, 0x1FA5B0, 0xFFFFFF};

struct PaletteColours
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb button;
    QRgb text;
    QRgb disabledText;
    QRgb placeholder;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
    QRgb tip;
    QRgb frame; //!< colour from which Qt derives the shades of lines and grooves
};

constexpr PaletteColours kLightPalette{0xF6F7F9, 0xFFFFFF, 0xF8F9FA, 0xF6F7F9, 0x1B1F24, 0x8B949C,
                                       0x5B6570, 0x1F6FB8, 0xFFFFFF, 0x1A62A3, 0xFFFFFF, 0xF6F7F9};
constexpr PaletteColours kDarkPalette{0x16191C, 0x1B1E21, 0x202427, 0x2A2F34, 0xECEFF2, 0x727B83,
                                      0x9AA6B2, 0x2A6CA8, 0xFFFFFF, 0x8CC4F5, 0x22262A, 0x31363C};
constexpr PaletteColours kHighContrastPalette{0x000000, 0x000000, 0x000000, 0x000000, 0xFFFFFF, 0xA6A6A6,
                                              0xC8C8C8, 0xFFD500, 0x000000, 0x7FD7FF, 0x000000, 0x8A8A8A};

QPalette makePalette(const PaletteColours &colours)
{
    // Qt derives the shades of frames and grooves from these two colours.
    QPalette palette{QColor(colours.frame), QColor(colours.window)};
    palette.setColor(QPalette::Button, QColor(colours.button));
    palette.setColor(QPalette::Base, QColor(colours.base));
    palette.setColor(QPalette::AlternateBase, QColor(colours.alternateBase));
    palette.setColor(QPalette::ToolTipBase, QColor(colours.tip));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, QColor(colours.text));
        palette.setColor(QPalette::Disabled, role, QColor(colours.disabledText));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(colours.placeholder));
    palette.setColor(QPalette::Highlight, QColor(colours.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(colours.highlightedText));
    palette.setColor(QPalette::Link, QColor(colours.link));
    return palette;
}

//! Returns the relative luminance (WCAG 2.1).
double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(static_cast<double>(colour.redF())) + 0.7152 * linear(static_cast<double>(colour.greenF()))
        + 0.0722 * linear(static_cast<double>(colour.blueF()));
}

} // namespace

QColor mixed(const QColor &a, const QColor &b, float share)
{
    const auto part = [share](float from, float to) { return from + (to - from) * share; };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

QColor stateColour(MarkState state, bool dark)
{
    const ColourPair &colours = kStateColours[static_cast<size_t>(state)];
    return QColor(dark ? colours.dark : colours.light);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Text).lightnessF() > palette.color(QPalette::Base).lightnessF();
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double kHighContrast = 20; // only black on white, or nearly so, has a higher contrast
    const QColor base = palette.color(QPalette::Base);
    return contrastRatio(palette.color(QPalette::Text), base) >= kHighContrast && palette.color(QPalette::Window) == base
        && palette.color(QPalette::Button) == base;
}

QColor mutedColour(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Text);
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.35F);
}

QColor changeHighlightColour(const QPalette &palette, MarkState state, float strength)
{
    constexpr float kMaximum = 0.14F;
    return mixed(palette.color(QPalette::Base), stateColour(state, isDark(palette)), kMaximum * strength);
}

QColor stateTintColour(const QPalette &palette, MarkState state)
{
    const bool dark = isDark(palette);
    return mixed(palette.color(QPalette::Base), stateColour(state, dark), dark ? 0.14F : 0.09F);
}

QColor ruleColour(const QPalette &palette, const QString &key)
{
    for (const RuleColour &known : kRuleColours) {
        if (key == QLatin1String(known.key))
            return legibleColour(QColor(isDark(palette) ? known.ink.dark : known.ink.light), palette.color(QPalette::Base));
    }
    return palette.color(QPalette::Text);
}

QColor ruleTintColour(const QPalette &palette, const QString &key)
{
    return mixed(palette.color(QPalette::Base), ruleColour(palette, key), isDark(palette) ? 0.22F : 0.14F);
}

QColor accentColour(const QPalette &palette)
{
    return legibleColour(palette.color(QPalette::Highlight), palette.color(QPalette::Base));
}

void paintSelectionEdge(QPainter *painter, const QWidget *viewport, const QRect &row)
{
    constexpr int kWidth = 3;
    const int left = viewport->isRightToLeft() ? viewport->width() - kWidth : 0;
    painter->fillRect(left, row.top(), kWidth, row.height(), accentColour(viewport->palette()));
}

QColor selectionTintColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), isDark(palette) ? 0.3F : 0.125F);
}

QPalette withTintedSelection(const QPalette &palette)
{
    QPalette tinted = palette;
    tinted.setColor(QPalette::Highlight, selectionTintColour(palette));
    tinted.setColor(QPalette::HighlightedText, palette.color(QPalette::Text));
    return tinted;
}

QColor cardColour(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return isDark(palette) && !isHighContrast(palette) ? mixed(base, palette.color(QPalette::Text), 0.033F) : base;
}

QColor lineColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isHighContrast(palette) ? 0.5F : 0.14F);
}

QColor timeTravelColour(const QPalette &palette, QPalette::ColorRole role)
{
    const float share = role == QPalette::Base ? 0.07F : 0.25F;
    return mixed(palette.color(role), palette.color(QPalette::Highlight), share);
}

QColor syntaxColour(SyntaxColour ink, bool dark)
{
    const ShadePair &pair = kSyntaxColours[static_cast<size_t>(ink)];
    return QColor(dark ? pair.dark : pair.light);
}

QColor terminalColour(int number)
{
    constexpr int kNamedColourCount = 16;
    constexpr int kFirstGrey = 232;
    static constexpr std::array kCubeLevels{0, 95, 135, 175, 215, 255};
    if (number < kNamedColourCount)
        return QColor(kTerminalColours[static_cast<size_t>(std::max(0, number))]);
    if (number < kFirstGrey) {
        const auto level = [number](int step) {
            return kCubeLevels[static_cast<size_t>((number - kNamedColourCount) / step % 6)];
        };
        return QColor(level(36), level(6), level(1));
    }
    const int grey = 8 + 10 * (std::min(number, 255) - kFirstGrey);
    return QColor(grey, grey, grey);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor legibleColour(const QColor &colour, const QColor &background)
{
    constexpr double kMinContrast = 4.5;
    constexpr int kSteps = 20;
    if (contrastRatio(colour, background) >= kMinContrast)
        return colour;
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    const QColor far = contrastRatio(black, background) > contrastRatio(white, background) ? black : white;
    for (int step = 1; step < kSteps; ++step) {
        const QColor nearer = mixed(colour, far, static_cast<float>(step) / kSteps);
        if (contrastRatio(nearer, background) >= kMinContrast)
            return nearer;
    }
    return far;
}

QColor frameColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.65F);
}

QPalette themePalette(Theme theme)
{
    switch (theme) {
    case Theme::System:
        break;
    case Theme::Light:
        return makePalette(kLightPalette);
    case Theme::Dark:
        return makePalette(kDarkPalette);
    case Theme::HighContrast:
        return makePalette(kHighContrastPalette);
    }
    return {};
}

QPalette systemPalette(const QPalette &desktop, const QPalette &standard)
{
    if (desktop != standard)
        return {};
    return themePalette(isDark(desktop) ? Theme::Dark : Theme::Light);
}

} // namespace watchkeeper
