// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A text with placeholders: `{{target}} is {{outcome}}`. Pure.

#include "model/Expected.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief `{{name}}`, `{{name?}}`, `{{name|raw}}`, `{{name|template}}`, `{{name|later:7d}}`; or text between them.
struct TemplatePart
{
    QString literal = {};     //!< literal text; used if `name` is empty
    QString name = {};        //!< of a value
    bool isOptional = false;  //!< the whole text is omitted if the value is empty
    bool isRaw = false;       //!< not escaped
    bool isTemplate = false;  //!< the value is written by the user and contains placeholders itself
    qint64 offsetSeconds = 0; //!< offset added to a time
};

//! \brief Splits the text into parts. Returns a user-visible message if it is invalid.
Expected<QList<TemplatePart>, QString> readTemplate(const QString &text);

} // namespace watchkeeper
