// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Applies the Appearance page of the settings to the running program.

#include "gui/look/Colours.h"

#include <QObject>

#include <optional>

namespace watchkeeper {

class Settings;

//! The word used in the settings and on the command line, such as `high-contrast`; nothing for another word.
std::optional<Theme> themeFromKey(const QString &word);

//! \brief Applies theme, density and time format to the whole program, from the settings and whenever they change.
//!
//! Create it before the first window; one for the program.
class Appearance : public QObject
{
    Q_OBJECT

public:
    //! \param ownTheme  for this run, overrides the settings (a command line option)
    explicit Appearance(const std::optional<Theme> &ownTheme, QObject *parent = nullptr);

    //! Applies them now and after each change. \param settings  outlives this object
    void follow(const Settings *settings);

private:
    void apply(const Settings &settings);
    void applyTheme(Theme theme);

    std::optional<Theme> m_themeOverride;
    QString m_systemStyle;
    std::optional<Theme> m_theme; //!< currently applied
};

} // namespace watchkeeper
