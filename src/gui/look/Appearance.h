// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Applies the Appearance page of the settings to the running program.

#include "gui/look/Colours.h"

#include <QObject>

#include <optional>

namespace watchkeeper {

class Settings;

//! Returns the theme for a word from the settings or the command line, such as `high-contrast`; nullopt if the word is unknown.
std::optional<Theme> themeFromKey(const QString &word);

//! \brief Applies theme, density and time format from the settings to the whole program, initially and after each change.
//!
//! Create one instance, before the first window.
class Appearance : public QObject
{
    Q_OBJECT

public:
    //! \param ownTheme  a theme from the command line, which overrides the settings for this run
    explicit Appearance(const std::optional<Theme> &ownTheme, QObject *parent = nullptr);

    //! Applies the settings now and after each change. \param settings  must outlive this object
    void followSettings(const Settings *settings);

private:
    void apply(const Settings &settings);
    void applyTheme(Theme theme);

    std::optional<Theme> m_themeOverride;
    QString m_systemStyle;
    std::optional<Theme> m_theme; //!< the applied theme
};

} // namespace watchkeeper
