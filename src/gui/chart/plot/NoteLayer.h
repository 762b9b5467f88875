// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The notes of users in the plot.

#include "gui/chart/plot/PlotLayers.h"
#include "model/incident/Note.h"

namespace watchkeeper {

//! \brief A flag with a line below it at the start of each note, and a tint over the span of a note.
class NoteLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    //! Sets the notes, which become visible with the next replot.
    void setNotes(const QList<Note> &notes) { m_notes = notes; }
    //! Returns the notes whose flag or span is at this time. A flag is wide enough that no step of the cursor skips it.
    QList<Note> notesAt(qint64 at) const;

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawFlag(QCPPainter *painter, double left) const;

    QList<Note> m_notes;
};

//! Returns the time and the text of a note, its target or `all targets`, and its author, on one line. Can contain external text.
QString noteText(const Note &note);

} // namespace watchkeeper
