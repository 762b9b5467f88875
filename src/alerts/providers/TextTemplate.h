// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A text with placeholders: `{{target}} is {{outcome}}`. Pure.

#include "model/base/Expected.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief One placeholder, such as `{{name}}`, `{{name?}}`, `{{name|raw}}`, `{{name|template}}` or `{{name|later:7d}}`, or the literal text
//! between placeholders.
struct TemplatePart
{
    QString literal = {};     //!< literal text; used if `name` is empty
    QString name = {};        //!< name of the value
    bool isOptional = false;  //!< the whole text is omitted if the value is empty
    bool isRaw = false;       //!< not escaped
    bool isTemplate = false;  //!< the value is written by the user and contains placeholders itself
    qint64 offsetSeconds = 0; //!< offset added to a time
};

//! \brief Splits a template into its literals and placeholders. Returns a user-visible message if the template is invalid.
Expected<QList<TemplatePart>, QString> readTemplate(const QString &text);

} // namespace watchkeeper
