// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Applies the page Appearance of the settings to the running program.

#include "gui/look/Colours.h"

#include <QObject>

#include <optional>

namespace watchkeeper {

class Settings;

//! The word of the settings and the command line, such as `high-contrast`; nothing for another word.
std::optional<Theme> themeOf(const QString &word);

//! \brief Theme, density and time format of the whole program, as the settings say and whenever they change.
//!
//! Make it before the first window; one for the program.
class Appearance : public QObject
{
    Q_OBJECT

public:
    //! \param ownTheme  for this run, whatever the settings say (an option of the command line)
    explicit Appearance(const std::optional<Theme> &ownTheme, QObject *parent = nullptr);

    //! Applies them now and at each change. \param settings  outlives this object
    void follow(const Settings *settings);

private:
    void apply(const Settings &settings);
    void applyTheme(Theme theme);

    std::optional<Theme> m_ownTheme;
    QString m_systemStyle;
    std::optional<Theme> m_theme; //!< that is applied
};

} // namespace watchkeeper
