// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values of a running dialogue, and the results of templates, picks and conditions with them. Pure except for random bytes.

#include "checks/dialogue/Dialogue.h"
#include "model/Fields.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

//! The names of a dialogue's own fields whose value is neither empty nor false.
QStringList providedFields(const Dialogue &dialogue, const Fields &fields);

//! \brief Lives in the frame of one run.
class DialogueScope
{
public:
    DialogueScope(const Dialogue *dialogue, const Fields &fields, DialogueTransport::Over over);

    void set(const QString &name, const QByteArray &value) { m_values.insert(name, value); }
    //! \param from  the source of the value: it counts as a secret if the source reveals one
    void set(const QString &name, const QByteArray &value, const DialogueExtraction &from);
    void forget(const QString &name) { m_values.remove(name); }
    bool has(const QString &name) const { return m_values.contains(name); }
    void setReply(const QByteArray &reply);
    const QByteArray &reply() const { return m_reply; }
    void setEncrypted(bool isEncrypted) { m_isEncrypted = isEncrypted; }

    //! \return nothing if a required value doesn't exist or is invalid, or if the result exceeds 1 MiB
    std::optional<QByteArray> make(const DialogueTemplate &from) const;
    //! Whether the result of make() would reveal a secret of the target now: of a choice only the chosen branch counts, and neither an
    //! empty secret nor the result of a function that hides it counts.
    bool shows(const DialogueTemplate &from) const;
    //! \brief For people: missing values are left out; of each value its first line, at most 200 characters, or its first bytes in
    //! hexadecimal if it isn't text.
    QString text(const DialogueTemplate &from) const;
    std::optional<QByteArray> pick(const DialogueExtraction &pick) const;
    bool holds(const DialogueCondition &condition) const;
    //! Absent conditions pass.
    bool holds(const std::optional<DialogueCondition> &condition) const { return !condition || holds(*condition); }

private:
    std::optional<QByteArray> expandSequence(const DialogueTemplate &from) const;
    std::optional<QByteArray> expandLength(const DialogueTemplate &from) const;
    std::optional<QByteArray> call(const DialogueTemplate &from) const;
    std::optional<qint64> whole(const DialogueTemplate &from, qint64 standard) const;
    std::optional<QByteArray> extractAt(const DialogueExtraction &pick, const QByteArray &rest) const;
    bool judge(const DialogueCondition &condition, const QByteArray &subject) const;
    bool compare(const DialogueCondition &condition, const QByteArray &subject) const;

    QString m_over;
    QHash<QString, QByteArray> m_values;
    QSet<QString> m_secrets; //!< names of values that nobody else is allowed to learn
    QStringList m_given;     //!< providedFields()
    QByteArray m_reply;
    bool m_isEncrypted = false;
};

//! The first line of a text, or the first bytes of binary data, for people.
QString displayBytes(const QByteArray &bytes);

} // namespace watchkeeper
