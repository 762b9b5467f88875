// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `***` in place of secrets in an observation: a server may repeat a password that it was sent. Pure; safe from any thread.

#include "model/Result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace watchkeeper {

//! \brief The secrets that a text must not contain. A value that never changes: copies share it. Without secrets it does nothing.
//!
//! If a text was cut within a secret (`bad key hunt…`), the rest of that secret is masked too.
class SecretMask
{
public:
    SecretMask() = default;
    //! \param secrets  in any order, and one may contain another; empty ones are ignored
    explicit SecretMask(QStringList secrets);

    bool isEmpty() const { return !m_secrets; }
    //! \return whether the text contained one
    bool maskIn(QString *text) const;
    //! The same for UTF-8.
    bool maskIn(QByteArray *bytes) const;
    //! Masks texts, also in lists, and names chosen by a plugin; other names come from kinds and identify series.
    void maskIn(QList<ObservedValue> *values) const;
    //! Masks everything reported about a result except its target; evidence masks whatever is read from it from now on: nobody can write
    //! down what nobody can see.
    void maskIn(Result *result) const;
    void maskIn(EvidenceData *evidence) const;

private:
    struct Forms
    {
        QStringList texts; //!< the longest first
        QByteArrayList bytes;
    };

    bool maskIn(QVariant *value) const;
    void maskIn(std::optional<CheckError> *error) const;
    void maskIn(ConditionResult *condition) const;

    std::shared_ptr<const Forms> m_secrets; //!< null if there are none
};

} // namespace watchkeeper
