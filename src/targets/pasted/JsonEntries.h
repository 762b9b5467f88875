// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads pasted JSON: an array of addresses, or the content or a part of a targets.json.

#include "targets/TargetGuess.h"
#include "targets/pasted/RecognisedTarget.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace watchkeeper {

//! \brief The values in a JSON text. Each is converted to a target on request.
class JsonEntries
{
public:
    JsonEntries(QJsonArray values, QJsonObject defaults)
        : m_values(std::move(values))
        , m_defaults(std::move(defaults))
    {
    }

    qsizetype size() const { return m_values.size(); }
    //! Converts one value. A string is read like a line, and an object like a target in targets.json. An object without a kind is
    //! accepted if it has a `url`, `address` or `command`. The target always gets a new id.
    RecognisedTarget read(qsizetype i, const Schedule &defaults, const ProgramPredicate &isProgram) const;

private:
    RecognisedTarget readObject(const QJsonObject &object, const Schedule &defaults, const ProgramPredicate &isProgram) const;

    QJsonArray m_values;
    QJsonObject m_defaults; //!< `defaults` of the pasted targets.json, if any
};

//! The values in the text; nullopt if the text isn't JSON. Also accepts objects that were copied from a list, with commas between
//! and after them.
std::optional<JsonEntries> jsonEntries(const QString &text);

} // namespace watchkeeper
