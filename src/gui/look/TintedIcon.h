// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Icons from the program's SVG files, tinted when painted, and the table of icons by action name.

#include <QColor>
#include <QIcon>
#include <QPixmap>

#include <functional>

class QObject;

namespace watchkeeper {

// Icons from the program's SVG files. They have a single colour and are tinted when painted, so they follow the theme and the
// enabled state.

//! Returns the colour of an icon for a palette. Needed only for icons that aren't painted in the text colour.
using IconColour = std::function<QColor(const QPalette &palette)>;

//! \brief Returns the drawing at `path` in one colour; cached.
//! \param size   [device-independent px] edge of the square, > 0
//! \param ratio  the device pixel ratio
QPixmap tintedPixmap(const QString &path, int size, qreal ratio, const QColor &colour);

//! Creates an icon that is painted in the text colour of the current palette, or in the colour returned by `ink`.
QIcon tintedIcon(const QString &path, const IconColour &ink = {});

//! Creates an icon for an action. `name` is a file name in resources/icons/actions without its extension.
QIcon actionIcon(const QString &name);

// The table of icons by action name.

//! Sets the icons of the actions below `window`. Actions that aren't in the table don't get an icon.
void setActionIcons(const QObject *window);

} // namespace watchkeeper
