// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A dialogue file while it is being read.

#include "model/JsonFileReader.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

using DialogueProblem = JsonProblem;

//! \brief What the parts of a dialogue know about each other, in addition to what every file has.
class DialogueJson : public JsonFileReader
{
public:
    QByteArray hexBytes(const JsonLocation &spot, const QString &digits);

    //! The name is made by this file, or used by it: names that are used but never made are reported by reportUnknownNames().
    void defineName(const QString &name) { m_made.insert(name); }
    //! A field, or a value that every dialogue has: defineName() it, and no step is allowed to make it again.
    void defineFixedName(const QString &name)
    {
        m_made.insert(name);
        m_fixedNames.insert(name);
    }
    bool isFixed(const QString &name) const { return m_fixedNames.contains(name); }
    void uses(const JsonLocation &spot, const QString &name) { m_usedNames.append({spot, name}); }
    //! Likewise for those that the file declares: both lists must be complete first.
    void usesField(const JsonLocation &spot, const QString &name) { requireOneOf(spot, name, m_fields); }
    void usesTransport(const JsonLocation &spot, const QString &key) { requireOneOf(spot, key, m_transports); }
    //! Whether regular expressions are checked now, or accepted unchecked.
    void setCompilesPatterns(bool compiles) { m_compilesPatterns = compiles; }
    bool compilesPatterns() const { return m_compilesPatterns; }
    void setFields(const QStringList &names) { m_fields = names; }
    void setTransports(const QStringList &keys) { m_transports = keys; }
    void reportUnknownNames();

private:
    bool m_compilesPatterns = true;
    QStringList m_fields;
    QStringList m_transports;
    QSet<QString> m_made;
    QSet<QString> m_fixedNames;
    QList<std::pair<JsonLocation, QString>> m_usedNames;
};

//! For user text in this folder.
QString dialogueText(const char *text);

} // namespace watchkeeper
