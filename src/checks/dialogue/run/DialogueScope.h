// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values of a running dialogue, and the evaluation of templates, extractions and conditions. Pure, except for random
//! bytes.

#include "checks/dialogue/file/Dialogue.h"
#include "model/field/Fields.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

//! Returns the names of those fields declared by a dialogue that have a value other than empty or false.
QStringList providedFields(const Dialogue &dialogue, const Fields &fields);

//! \brief The values of one run. Lives in the coroutine frame of the run.
class DialogueScope
{
public:
    DialogueScope(const Dialogue *dialogue, const Fields &fields, DialogueTransport::Over over);

    void set(const QString &name, const QByteArray &value) { m_values.insert(name, value); }
    //! \param from  the source of the value; if it reveals a secret, the value is treated as a secret
    void set(const QString &name, const QByteArray &value, const DialogueExtraction &from);
    void remove(const QString &name) { m_values.remove(name); }
    bool has(const QString &name) const { return m_values.contains(name); }
    void setReply(const QByteArray &reply);
    const QByteArray &reply() const { return m_reply; }
    void setEncrypted(bool isEncrypted) { m_isEncrypted = isEncrypted; }

    //! \return nullopt if a required value is missing or invalid, or if the result exceeds 1 MiB
    std::optional<QByteArray> expand(const DialogueTemplate &from) const;
    //! Whether the result of expand() would currently reveal a secret of the target. For a choice, only the selected branch
    //! matters. Ignores empty secrets, and results of functions that conceal their arguments.
    bool revealsSecret(const DialogueTemplate &from) const;
    //! \brief Returns the result of a template as user-visible text. Omits missing values. Each value is shortened to its first
    //! line and 200 characters, or to its first bytes in hexadecimal if it isn't text.
    QString text(const DialogueTemplate &from) const;
    std::optional<QByteArray> extract(const DialogueExtraction &extraction) const;
    bool passes(const DialogueCondition &condition) const;
    //! Evaluates a condition; passes if there is no condition.
    bool passes(const std::optional<DialogueCondition> &condition) const { return !condition || passes(*condition); }

private:
    std::optional<QByteArray> expandSequence(const DialogueTemplate &from) const;
    std::optional<QByteArray> expandLength(const DialogueTemplate &from) const;
    std::optional<QByteArray> call(const DialogueTemplate &from) const;
    std::optional<qint64> expandInteger(const DialogueTemplate &from, qint64 defaultValue) const;
    std::optional<QByteArray> extractAt(const DialogueExtraction &extraction, const QByteArray &rest) const;
    bool testSubject(const DialogueCondition &condition, const QByteArray &subject) const;
    bool compareNumber(const DialogueCondition &condition, const QByteArray &subject) const;

    QString m_protocol;
    QHash<QString, QByteArray> m_values;
    QSet<QString> m_secrets;      //!< names of values that must not be revealed
    QStringList m_providedFields; //!< see providedFields()
    QByteArray m_reply;
    bool m_isEncrypted = false;
};

//! Returns the first line of a text, or the first bytes of other data, for display.
QString displayBytes(const QByteArray &bytes);

} // namespace watchkeeper
