// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Replaces secrets in an observation with `***`, because a server's reply may echo a password that was sent to it.
//! Pure and thread-safe.

#include "model/target/Result.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <memory>

namespace watchkeeper {

//! \brief The secrets that a text must not contain. An immutable value; copies share the secrets. Without secrets, the mask has
//! no effect.
//!
//! If a text was cut within a secret (`bad key hunt…`), the remaining part of that secret is masked too. The forms of a secret
//! in displayText() and firstLine() are also masked, for example without control characters.
class SecretMask
{
public:
    SecretMask() = default;
    //! \param secrets  in any order; one may contain another, and empty ones are ignored
    explicit SecretMask(QStringList secrets);

    bool isEmpty() const { return !m_secrets; }
    //! \return whether the text contained a secret
    bool maskIn(QString *text) const;
    //! Like the overload for QString, but for UTF-8.
    bool maskIn(QByteArray *bytes) const;
    //! Masks text values, including those in lists, and value names chosen by a plugin. Other names are defined by the kind and
    //! identify the series in the history, so they aren't masked.
    void maskIn(QList<ObservedValue> *values) const;
    //! Masks all texts of a result except the name of its target. The evidence then returns only masked bytes, so secrets can't
    //! be stored either.
    void maskIn(Result *result) const;
    void maskIn(EvidenceData *evidence) const;

private:
    using TextsByBeginning = std::map<QString, QStringList>; //!< one search finds all texts that begin alike
    struct Forms
    {
        TextsByBeginning longTexts;  //!< the secrets and their displayed forms, at least 8 characters
        TextsByBeginning shortTexts; //!< those with fewer characters
        QByteArrayList bytes;        //!< the secrets in UTF-8 and UTF-16, longest first
    };

    bool maskIn(QVariant *value) const;
    void maskIn(std::optional<CheckError> *error) const;
    void maskIn(ConditionResult *condition) const;

    std::shared_ptr<const Forms> m_secrets; //!< null if there are no secrets
};

} // namespace watchkeeper
