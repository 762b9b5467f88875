// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A path into a JSON value: `.state`, `[0]`, `.apps[1].name`, `["key.with.dots"]`. Supports the subset of Gatus, plus quoted keys.
//! Pure.

#include "model/Expected.h"

#include <QJsonValue>
#include <QString>

#include <variant>
#include <vector>

namespace watchkeeper {

//! \brief A list of keys and indexes, starting at the root. A value type.
class JsonPath
{
public:
    JsonPath() = default;

    //! \brief Parses the text after `[BODY]`, which begins with a dot or a bracket.
    //! \return the path, or the position of an error
    static Expected<JsonPath, qsizetype> parse(QStringView text);

    //! The value at the path. Undefined if a key or an index doesn't exist, or if a key is applied to a value that isn't an object.
    QJsonValue find(const QJsonValue &root) const;

private:
    std::vector<std::variant<QString, qsizetype>> m_steps;
};

//! \brief The text of a value as Gatus compares it: strings unchanged, integers in plain notation, objects as JSON with sorted keys, lists
//! as `[a b 3]`.
QByteArray jsonValueText(const QJsonValue &value);

} // namespace watchkeeper
