// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A text with places for values: `{{target}} is {{outcome}}`. Pure.

#include "model/Expected.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief `{{name}}`, `{{name?}}`, `{{name|raw}}`, `{{name|template}}`, `{{name|later:7d}}`; or text between them.
struct TemplatePart
{
    QString literal = {};    //!< text, where `name` is empty
    QString name = {};       //!< of a value
    bool isOptional = false; //!< where the value is empty, the whole text is left out
    bool isRaw = false;      //!< not escaped
    bool isTemplate = false; //!< the value, which a person wrote, has places of its own
    qint64 laterSeconds = 0; //!< added to an instant
};

//! \brief The text in its parts, or a sentence that says what is wrong with it.
Expected<QList<TemplatePart>, QString> readTemplate(const QString &text);

} // namespace watchkeeper
