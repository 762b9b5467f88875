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
enum class AlertItemKind : quint8 { Channels, Rules };

//! \brief Keeps what is typed, valid or not; it is saved only if everything is valid, all in one step.
//!
//! Rules follow a channel that is renamed. Outside changes to the file are merged by name; if both sides changed the same item, what was
//! typed here stays and externalEdit() names it.
class AlertsDraft : public QObject
{
    Q_OBJECT

public:
    //! \param store  outlives the draft
    explicit AlertsDraft(AlertsStore *store, QObject *parent = nullptr);

    const AlertItems &items(AlertItemKind part) const { return part == AlertItemKind::Channels ? m_channels : m_rules; }
    FormValues values(AlertItemKind part, int id) const;
    void setValues(AlertItemKind part, int id, const FormValues &values);
    //! The problems that these values would have.
    QList<FieldProblem> problems(AlertItemKind part, int id, const FormValues &values) const;
    bool isInvalid(AlertItemKind part, int id) const;
    //! The first invalid one in the list; 0: all are valid.
    int firstInvalid(AlertItemKind part) const;

    //! Inserted after that one, otherwise at the end; with a free name. \return its id
    int add(AlertItemKind part, FormValues values, int behind);
    int duplicate(AlertItemKind part, int id);
    //! Rules forget a removed channel.
    void remove(AlertItemKind part, int id);
    void move(AlertItemKind part, int id, int by);

    //! The names that rules use, in their order.
    QStringList channelNames() const;
    //! Names of the rules that use this channel.
    QStringList rulesWith(int channel) const;

    //! Its name in the file, if it has one already: targets refer to a rule by that name.
    QString nameInFile(AlertItemKind part, int id) const;
    //! New names of the rules by those in the file; targets must follow once the rules are saved, see rulesRenamed().
    QHash<QString, QString> renamedRules() const;

    //! Keeps what was typed for the keychain until it is saved.
    void hold(const QList<Secret> &secrets);
    //! Those that some channel uses.
    QList<Secret> secrets() const;
    //! All of them, for a test before they are saved.
    const Secrets &typedSecrets() const { return m_secrets; }

    //! What would be saved now. Only if everything is valid.
    AlertsDocument document() const;

    //! What is wrong with the current file, as a sentence; empty: the file is valid.
    QString fileProblem() const;
    bool isDirty() const;
    //! Saves everything; applied() follows. Only if everything is valid.
    void apply();
    bool isApplying() const { return m_isApplying; }

signals:
    //! One was edited.
    void edited(watchkeeper::AlertItemKind part, int id);
    //! The lists have changed, or the file became valid or damaged.
    void listChanged();
    //! The file changed and was merged; `conflicts` names the items for which the typed values stay.
    void externalEdit(const QStringList &conflicts);
    //! Rules are saved under other names; emitted before applied(). \param names  new names by former ones
    void rulesRenamed(const QHash<QString, QString> &names);
    //! \param problem  why nothing was saved, as a sentence; empty: everything was
    void applied(const QString &problem);

private:
    AlertItems &itemsOf(AlertItemKind part) { return part == AlertItemKind::Channels ? m_channels : m_rules; }
    QList<FieldProblem> channelProblems(int id, const FormValues &values) const;
    QList<FieldProblem> ruleProblems(int id, const FormValues &values) const;
    void followName(int channel);
    void renameInRules(const QString &former, const QString &name);
    void normalizeForms();
    void reloadFromStore();
    void end(const QString &problem);

    AlertsStore *m_store;
    QList<FormValues> m_baseChannels; //!< of the file, as last read
    QList<FormValues> m_baseRules;
    AlertItems m_channels;
    AlertItems m_rules;
    Secrets m_secrets;                 //!< typed, not saved yet
    QHash<QString, QString> m_renamed; //!< rules that are being saved
    bool m_isKnown;                    //!< the file has been read
    bool m_isApplying = false;
};

} // namespace watchkeeper
