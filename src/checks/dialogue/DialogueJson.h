// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A dialogue file while it is read.

#include "model/JsonFileReader.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

using DialogueProblem = JsonProblem;

//! \brief What a dialogue's parts know of one another, beside what every file has.
class DialogueJson : public JsonFileReader
{
public:
    QByteArray hexBytes(const JsonSpot &spot, const QString &digits);

    //! The name is made by this file, or used by it: what is used and never made is reported by reportUnknownNames().
    void makes(const QString &name) { m_made.insert(name); }
    //! A field, or a value that every dialogue has: makes() it, and no step may make it anew.
    void fixes(const QString &name)
    {
        m_made.insert(name);
        m_fixed.insert(name);
    }
    bool isFixed(const QString &name) const { return m_fixed.contains(name); }
    void uses(const JsonSpot &spot, const QString &name) { m_used.append({spot, name}); }
    //! Likewise for those that the file declares: both lists must be complete before.
    void usesField(const JsonSpot &spot, const QString &name) { needsOneOf(spot, name, m_fields); }
    void usesTransport(const JsonSpot &spot, const QString &key) { needsOneOf(spot, key, m_transports); }
    //! Whether regular expressions are checked now, or taken as they are.
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
    QSet<QString> m_fixed;
    QList<std::pair<JsonSpot, QString>> m_used;
};

//! Of user text in this folder.
QString dialogueText(const char *text);

} // namespace watchkeeper
