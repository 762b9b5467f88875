// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/Appearance.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "gui/look/DisplayPreferences.h"
#include "gui/look/FramedStyle.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

Density densityFromKey(const QString &word)
{
    return word == "compact"_L1 ? Density::Compact : Density::Comfortable;
}

TimeFormat timeFormatFromKey(const QString &word)
{
    if (word == "utc"_L1)
        return TimeFormat::Utc;
    return word == "absolute"_L1 ? TimeFormat::Absolute : TimeFormat::Relative;
}

//! Creates the style for a theme. Platform styles use their own colours, but Fusion accepts any palette.
QStyle *styleFor(Theme theme, const QString &systemStyle)
{
    if (theme == Theme::HighContrast)
        return new FramedStyle(FrameMode::All);
    const bool isFusion = theme != Theme::System || systemStyle.compare("fusion"_L1, Qt::CaseInsensitive) == 0;
    return isFusion ? new FramedStyle(FrameMode::WhenNeeded) : QStyleFactory::create(systemStyle);
}

//! Makes all widgets recalculate cached sizes and texts.
void notifyAllWidgets()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
        widget->update();
    }
}

} // namespace

std::optional<Theme> themeFromKey(const QString &word)
{
    if (word == "system"_L1)
        return Theme::System;
    if (word == "light"_L1)
        return Theme::Light;
    if (word == "dark"_L1)
        return Theme::Dark;
    if (word == "high-contrast"_L1)
        return Theme::HighContrast;
    return std::nullopt;
}

Appearance::Appearance(const std::optional<Theme> &ownTheme, QObject *parent)
    : QObject(parent)
    , m_themeOverride(ownTheme)
    , m_systemStyle(QApplication::style()->name())
{
    if (ownTheme)
        applyTheme(*ownTheme);
}

void Appearance::followSettings(const Settings *settings)
{
    connect(settings, &Settings::changed, this, [this, settings] { apply(*settings); });
    apply(*settings);
}

void Appearance::apply(const Settings &settings)
{
    const Theme theme = themeFromKey(settings.value(setting::kTheme).toString()).value_or(Theme::System);
    applyTheme(m_themeOverride.value_or(theme));
    const Density wantedDensity = densityFromKey(settings.value(setting::kDensity).toString());
    const TimeFormat wantedFormat = timeFormatFromKey(settings.value(setting::kTimeFormat).toString());
    if (wantedDensity == density() && wantedFormat == timeFormat())
        return;
    setDensity(wantedDensity);
    setTimeFormat(wantedFormat);
    notifyAllWidgets();
}

void Appearance::applyTheme(Theme theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    QApplication::setStyle(styleFor(theme, m_systemStyle));
    QApplication::setPalette(themePalette(theme));
}

} // namespace watchkeeper

#include "moc_Appearance.cpp"
