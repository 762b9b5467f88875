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
    QString literal = {};     //!< literal text, if `name` is empty
    QString name = {};        //!< of a value
    bool isOptional = false;  //!< if the value is empty, the whole text is left out
    bool isRaw = false;       //!< not escaped
    bool isTemplate = false;  //!< the value, written by a person, contains placeholders itself
    qint64 offsetSeconds = 0; //!< added to a time
};

//! \brief The parts of the text, or a sentence that says what is wrong with it.
Expected<QList<TemplatePart>, QString> readTemplate(const QString &text);

} // namespace watchkeeper
