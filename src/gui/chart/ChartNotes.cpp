// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartNotes.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/chart/plot/AxisTicks.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxMenuNotes = 5;       //!< more would make the menu long
constexpr int kMaxMenuNoteWidth = 240; //!< [px]

} // namespace

ChartNotes::ChartNotes(QWidget *chart)
    : QObject(chart)
    , m_chart(chart)
{
}

void ChartNotes::setSource(ChartSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source)
        connect(source, &ChartSource::noteHandled, this, &ChartNotes::handleReply);
}

QString ChartNotes::problem() const
{
    return m_source ? m_source->notesProblem() : tr("Notes can't be stored: the history isn't available.");
}

void ChartNotes::addActions(QMenu *menu, qint64 at, const std::optional<TimeSpan> &marked, const QList<Note> &notes)
{
    menu->setToolTipsVisible(true); // a disabled action says why
    const auto add = [&](const QString &name, const QString &text, auto action) {
        QAction *added = menu->addAction(text);
        added->setObjectName(name);
        added->setEnabled(problem().isEmpty());
        if (!problem().isEmpty())
            added->setToolTip(plainToolTip(problem()));
        connect(added, &QAction::triggered, this, action);
        return added;
    };
    menu->addSeparator();
    QAction *first = add(u"chartAddNote"_s, tr("&Add note at %1…").arg(chartTimeText(at)), [this, at] { askForNew({at, at}); });
    first->setIcon(actionIcon(u"note"_s));
    if (marked)
        add(u"chartAddSpanNote"_s, tr("Add note to the marked &span…"), [this, span = *marked] { askForNew(span); });
    for (const Note &note : notes.mid(0, kMaxMenuNotes)) {
        QString text =
            m_chart->fontMetrics().elidedText(displayLine(note.text), Qt::ElideRight, kMaxMenuNoteWidth).replace(u'&', u"&&"_s);
        add(u"chartEditNote"_s, tr("&Edit note “%1”…").arg(text), [this, note] { askForText(note); });
        add(u"chartRemoveNote"_s, tr("Remove &note “%1”…").arg(text), [this, note] { confirmRemoval(note); });
    }
}

void ChartNotes::askForNew(const TimeSpan &span)
{
    if (!problem().isEmpty())
        return showProblem(tr("Add note"), problem());
    Note note;
    note.id = QUuid::createUuid();
    note.from = span.from;
    note.to = span.to;
    note.author = localUserName();
    if (m_targets.size() == 1)
        note.target = m_targets.first().id;
    askForText(note);
}

void ChartNotes::askForText(const Note &note)
{
    auto *dialog = new NoteDialog(note, m_targets, m_chart);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { submit(dialog->note()); });
    dialog->open();
}

void ChartNotes::confirmRemoval(const Note &note)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove note"), tr("Remove this note from the history?"),
                                QMessageBox::Cancel, m_chart);
    box->setObjectName(u"removeNote"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(displayLine(note.text));
    QPushButton *remove = box->addButton(tr("&Remove note"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, removed = note]() mutable {
        removed.text.clear();
        submit(removed);
    });
    box->open();
}

void ChartNotes::submit(Note note)
{
    if (!m_source)
        return;
    m_pending.insert(note.id);
    emit m_source->noteEdited(note);
}

void ChartNotes::showProblem(const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, m_chart);
    box->setObjectName(u"noteProblem"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void ChartNotes::handleReply(const QUuid &id, const QString &refusal)
{
    if (m_pending.remove(id) && !refusal.isEmpty())
        showProblem(tr("Note"), refusal);
}

NoteDialog::NoteDialog(const Note &note, const QList<ChartTarget> &targets, QWidget *parent)
    : QDialog(parent)
    , m_note(note)
    , m_text(new QLineEdit(note.text))
    , m_target(new QComboBox)
{
    const bool isNew = note.text.isEmpty();
    setObjectName(u"noteDialog"_s);
    setWindowTitle(isNew ? tr("Add note") : tr("Edit note"));
    m_text->setObjectName(u"noteText"_s);
    m_text->setMaxLength(kMaxNoteLength);
    m_text->setPlaceholderText(tr("What happened, such as “Deployed 2.4”"));
    m_target->setObjectName(u"noteTarget"_s);
    addTargets(targets);
    auto *time = new QLabel(chartTimeText(note.from));
    if (note.isSpan())
        time->setText(tr("%1 to %2", "start and end of a note").arg(chartTimeText(note.from), chartTimeText(note.to)));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Note:"), m_text);
    form->addRow(tr("&Target:"), m_target);
    form->addRow(tr("Time:"), time);
    // The dialog must be the parent from the start. Otherwise, no button becomes the default.
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(isNew ? tr("&Add note") : tr("&Save note"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveNote"_s);
    save->setDefault(true);
    save->setEnabled(!isNew);
    connect(m_text, &QLineEdit::textChanged, save,
            [save](const QString &text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    m_text->setFocus();
}

//! The target of the note may be none of the chart's targets, because they can change while the menu is open.
void NoteDialog::addTargets(const QList<ChartTarget> &targets)
{
    for (const ChartTarget &target : targets)
        m_target->addItem(displayLine(target.name), target.id);
    if (m_note.target && m_target->findData(*m_note.target) < 0)
        m_target->addItem(displayLine(m_note.targetName), *m_note.target);
    m_target->addItem(tr("All targets"), QUuid());
    m_target->setCurrentIndex(m_target->findData(m_note.target.value_or(QUuid())));
}

Note NoteDialog::note() const
{
    Note note = m_note;
    note.text = m_text->text().trimmed();
    const QUuid target = m_target->currentData().toUuid();
    note.target = target.isNull() ? std::nullopt : std::optional(target);
    note.targetName = target.isNull() ? QString() : m_target->currentText();
    return note;
}

} // namespace watchkeeper

#include "moc_ChartNotes.cpp"
