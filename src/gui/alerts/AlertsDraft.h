// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The working copy of alerts.json that the settings dialog edits until it is applied.

#include "alerts/AlertsDocument.h"
#include "checks/Secrets.h"
#include "gui/alerts/AlertItems.h"
#include "gui/settings/FieldEditor.h"

#include <QHash>
#include <QObject>

namespace watchkeeper {

class AlertsStore;

//! The two lists of the file.
enum class AlertPart : quint8 { Channels, Rules };

//! \brief Holds what is typed, right or wrong; only what is right as a whole is saved, all at once.
//!
//! Rules follow a channel that gets another name. What happens to the file meanwhile is merged by name; where both sides changed the
//! same, what was typed here stays and outsideEdit() names it.
class AlertsDraft : public QObject
{
    Q_OBJECT

public:
    //! \param store  outlives the draft
    explicit AlertsDraft(AlertsStore *store, QObject *parent = nullptr);

    const AlertItems &items(AlertPart part) const { return part == AlertPart::Channels ? m_channels : m_rules; }
    FormValues values(AlertPart part, int id) const;
    void setValues(AlertPart part, int id, const FormValues &values);
    //! What would be wrong with these values.
    QList<FieldProblem> problems(AlertPart part, int id, const FormValues &values) const;
    bool isWrong(AlertPart part, int id) const;
    //! The first in the list that is wrong; 0: all are right.
    int firstWrong(AlertPart part) const;

    //! Behind that one, else at the end; with a name that is free. \return its id
    int add(AlertPart part, FormValues values, int behind);
    int duplicate(AlertPart part, int id);
    //! Rules forget a channel that is removed.
    void remove(AlertPart part, int id);
    void move(AlertPart part, int id, int by);

    //! By which rules name them, in their order.
    QStringList channelNames() const;
    //! Names of the rules that tell by this channel.
    QStringList rulesWith(int channel) const;

    //! Its name in the file, where it has one already: by that, targets name a rule.
    QString nameInFile(AlertPart part, int id) const;
    //! New names of the rules by those in the file; targets are to follow once they are saved, see rulesRenamed().
    QHash<QString, QString> renamedRules() const;

    //! Holds what was typed for the keychain until it is saved.
    void hold(const QList<Secret> &secrets);
    //! Those of them that some channel asks for.
    QList<Secret> secrets() const;
    //! All of them, for a test before they are kept.
    const Secrets &typedSecrets() const { return m_secrets; }

    //! What would be saved now. Only when nothing is wrong.
    AlertsDocument document() const;

    //! A sentence that says what is wrong with the file as it is now; empty: it is sound.
    QString fileProblem() const;
    bool isDirty() const;
    //! Saves it all; applied() follows. Only when nothing is wrong.
    void apply();
    bool isApplying() const { return m_isApplying; }

signals:
    //! One was edited.
    void edited(watchkeeper::AlertPart part, int id);
    //! The lists are others, or the file became sound or damaged.
    void listChanged();
    //! The file changed and was merged; `conflicts` names those where what was typed here stays.
    void outsideEdit(const QStringList &conflicts);
    //! They are saved under other names, before applied(). \param names  new ones by the former
    void rulesRenamed(const QHash<QString, QString> &names);
    //! \param problem  why nothing was saved, as a sentence; empty: all was
    void applied(const QString &problem);

private:
    AlertItems &itemsOf(AlertPart part) { return part == AlertPart::Channels ? m_channels : m_rules; }
    QList<FieldProblem> channelProblems(int id, const FormValues &values) const;
    QList<FieldProblem> ruleProblems(int id, const FormValues &values) const;
    void followName(int channel);
    void renameInRules(const QString &former, const QString &name);
    void settleForms();
    void takeStore();
    void end(const QString &problem);

    AlertsStore *m_store;
    QList<FormValues> m_baseChannels; //!< of the file, as last seen
    QList<FormValues> m_baseRules;
    AlertItems m_channels;
    AlertItems m_rules;
    Secrets m_secrets;                 //!< typed, not yet kept
    QHash<QString, QString> m_renamed; //!< rules that are being saved
    bool m_isKnown;                    //!< the file had been read
    bool m_isApplying = false;
};

} // namespace watchkeeper
