// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A form made from tables of fields: an editor for each, help, and what is wrong while it is typed.

#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"
#include "model/Fields.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QScrollArea;

namespace watchkeeper {

//! Where the person types in a form.
struct TypingPlace
{
    QString field;   //!< empty: not in the form
    int cursor = -1; //!< where the field has none: -1
};

//! \brief Scrolls by itself; the line below it explains the field that has the focus.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    //! What is wrong with the values; called after each edit.
    using Judge = std::function<QList<FieldProblem>(const FormValues &)>;

    explicit FieldForm(QWidget *parent = nullptr);
    ~FieldForm() override;

    //! Makes the form anew, with nothing written.
    void setSections(const QList<SectionFields> &sections);
    void setJudge(Judge judge) { m_judge = std::move(judge); }
    //! \param mixed  names of the fields in which several targets differ
    void setValues(const FormValues &values, const QStringList &mixed = {});
    //! Puts another value (undefined: the default) into a field, as if the person had.
    void propose(const QString &name, const QJsonValue &value);
    //! \param why  a sentence where there is none
    void setHasKeychain(bool hasKeychain, const QString &why = {});
    void setFieldEnabled(const QString &name, bool isEnabled);

    //! What setValues() gave, with what the person edited since.
    FormValues values() const;
    //! Names of the fields that the person edited.
    QStringList touched() const;
    //! Something stands there that is no value, and so is in none of values().
    bool isUnfinished() const;
    bool isDirty() const { return !(values() == m_given); }
    //! What was typed for the keychain.
    QList<Secret> secrets() const;

    //! Shows what is wrong also where nobody has been yet, with the focus on the first. \return whether all is right
    bool showProblems();
    void focusField(const QString &name);
    //! With all chosen that stands there: typing replaces it.
    void focusToReplace(const QString &name);
    //! The name, or what comes first where there is none.
    void focusFirst();
    //! Also while the window is not the active one.
    TypingPlace typingPlace() const;
    //! Goes back there, in a form that was made anew.
    void goTo(const TypingPlace &place);
    //! For what the judge goes by has changed.
    void judge();
    //! Only the fields whose name, label or help holds the text. \return how many
    int setFilter(const QString &text);
    FieldEditor *editor(const QString &name) const;

signals:
    void edited(const QString &field);

private:
    void forgetRows();
    void takePlaceInTabOrder(const QWidget *body) const;
    void showHelp(const QWidget *focused);
    FieldRow *row(const QString &name) const;
    FormSection *sectionOf(const FieldRow *row) const;

    Judge m_judge;
    FormValues m_given;
    QScrollArea *m_scroll;
    QLabel *m_help;
    std::vector<FormSection *> m_sections; //!< children of the scroll area's widget
    bool m_showsAll = false;               //!< problems of fields, touched or not
    bool m_hasKeychain = false;
    QString m_whyNoKeychain;
};

} // namespace watchkeeper
