// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a dialogue file to a Dialogue, or to a list of its problems. docs/dialogues.md describes the format. Pure,
//! safe to call from any thread.

#include "checks/dialogue/file/Dialogue.h"
#include "model/base/Expected.h"
#include "model/json/JsonFileReader.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

//! \brief Names and settings shared by the readers of all sections of a dialogue file. Extends JsonFileReader.
class DialogueJson : public JsonFileReader
{
public:
    QByteArray hexBytes(const JsonLocation &location, const QString &digits);

    //! Records a name to which the file assigns a value. usesName() records a name that the file uses. reportUnknownNames() reports
    //! names that are used but never assigned.
    void defineName(const QString &name) { m_definedNames.insert(name); }
    //! Records a name that steps aren't allowed to assign: a field, or a value common to all dialogues.
    void defineFixedName(const QString &name)
    {
        m_definedNames.insert(name);
        m_fixedNames.insert(name);
    }
    bool isFixed(const QString &name) const { return m_fixedNames.contains(name); }
    void usesName(const JsonLocation &location, const QString &name) { m_usedNames.append({location, name}); }
    //! Reports a problem if the field isn't declared. Call setFields() and, before usesTransport(), setTransports() first.
    void usesField(const JsonLocation &location, const QString &name) { requireOneOf(location, name, m_fields); }
    void usesTransport(const JsonLocation &location, const QString &key) { requireOneOf(location, key, m_transports); }
    //! Sets whether regular expressions are compiled and checked immediately, or accepted unchecked.
    void setCompilesPatterns(bool compiles) { m_compilesPatterns = compiles; }
    bool compilesPatterns() const { return m_compilesPatterns; }
    void setFields(const QStringList &names) { m_fields = names; }
    void setTransports(const QStringList &keys) { m_transports = keys; }
    void reportUnknownNames();

private:
    bool m_compilesPatterns = true;
    QStringList m_fields;
    QStringList m_transports;
    QSet<QString> m_definedNames;
    QSet<QString> m_fixedNames;
    QList<std::pair<JsonLocation, QString>> m_usedNames;
};

//! Translates a user-visible text about dialogues.
QString dialogueText(const char *text);

//! The author of a dialogue file.
enum class DialogueAuthor : quint8 {
    User,
    Watchkeeper //!< tested before release, so regular expressions, the slowest part, aren't compiled until they are used
};

//! \return the dialogue, or between 1 and 100 problems
Expected<Dialogue, QList<JsonProblem>> readDialogue(const QByteArray &json, DialogueAuthor author = DialogueAuthor::User);

//! Whether a text appears to be a dialogue, that is, whether its outermost object has the key `dialogue`. Can be true
//! for invalid JSON.
bool looksLikeDialogue(const QByteArray &json);

} // namespace watchkeeper
