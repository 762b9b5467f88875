// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The first screen: a field for the first address, suggestions for this computer, a list, or the demo.

#include "gui/add/PastedTargets.h"
#include "model/target/Target.h"

#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace watchkeeper {

class TargetsStore;

// A field that recognises one address, host:port or command, and adds it on Enter.

//! \brief Recognises what is typed or pasted as the add dialog does, and says what will be added.
//!
//! Enter and the button add a recognised target. Several lines, a line that isn't a target, and a command whose program doesn't exist are
//! passed to the add dialog.
class AddressField : public QWidget
{
    Q_OBJECT

public:
    //! \param store  must outlive the field
    explicit AddressField(const TargetsStore *store, QWidget *parent = nullptr);

signals:
    void targetChosen(const watchkeeper::Target &target);
    //! Emitted with lines that need the add dialog. The field is empty afterwards.
    void dialogRequested(const QString &lines);

private:
    void handleTextChange(const QString &text);
    void parseInput();
    void showRecognised(const QList<RecognisedTarget> &found);
    void add();
    void choose(const Target &target);
    void openDialog();
    void setRemark(const QString &text);

    const TargetsStore *m_store;
    QLineEdit *m_text;
    QLabel *m_remark;
    QList<RecognisedTarget> m_found; //!< of the text that was parsed last
    bool m_addsAfterParsing = false; //!< whether the user pressed Enter while the text was being parsed
    RecogniseJob m_job;
    QTimer m_parseTimer;
};

// Targets that most computers have: the gateway, the DNS resolver, the disk, the memory and the processors. Finding them sends nothing to
// any network.

//! \brief What was found on this computer. A plain value.
struct ComputerFacts
{
    QString gateway; //!< address of the default gateway; empty if unknown
    bool hasResolver = false;
    bool hasDisk = false;
    bool hasMemory = false;
    bool hasProcessors = false;
};

//! Reads the routing table, the resolver's configuration and this computer's own figures. Can block; call it in a pool thread.
ComputerFacts readComputerFacts();

//! \brief A button's text and the target that it adds.
class Suggestion
{
public:
    Suggestion(QString label, Target target)
        : label(std::move(label))
        , target(std::move(target))
    {
    }

    QString label;
    Target target;
};

//! Returns a suggestion for each thing that was found. Pure.
QList<Suggestion> suggestionsFor(const ComputerFacts &facts);

//! \brief A row of buttons with the suggestions for this computer. Hidden until something is found.
class SuggestionRow : public QWidget
{
    Q_OBJECT

public:
    //! \param read  called in a pool thread
    explicit SuggestionRow(std::function<ComputerFacts()> read = readComputerFacts, QWidget *parent = nullptr);

    //! Looks for suggestions. Only the first call has an effect.
    void find();

signals:
    void chosen(const QList<watchkeeper::Target> &targets);

private:
    void offer(const QList<Suggestion> &suggestions);
    void addButton(const QString &label, const QString &description, const QList<Target> &targets);

    std::function<ComputerFacts()> m_read; //!< null after find()
    QGridLayout *m_buttons;
};

// The page itself, shown while there are no targets.

class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    //! \param store  must outlive the page
    //! \param addList, openDemo  actions with buttons on the page; they must outlive it
    WelcomePage(const TargetsStore *store, QAction *addList, QAction *openDemo, QWidget *parent = nullptr);

signals:
    //! Emitted with targets to be added and checked at once.
    void targetsChosen(const QList<watchkeeper::Target> &targets);
    //! Emitted with lines that need the add dialog.
    void dialogRequested(const QString &lines);

protected:
    void showEvent(QShowEvent *event) override;

private:
    AddressField *m_address;
    SuggestionRow *m_suggestions;
};

} // namespace watchkeeper
